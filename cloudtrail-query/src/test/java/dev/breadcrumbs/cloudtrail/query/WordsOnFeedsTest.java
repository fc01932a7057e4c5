package dev.breadcrumbs.cloudtrail.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.model.CloudTrailSource;
import dev.breadcrumbs.cloudtrail.model.reading.LogFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Words and texts that may stand anywhere in an event are found alike on every kind of feed. */
class WordsOnFeedsTest {
  /** More with {@code -Dbreadcrumbs.words.files=}. */
  private static final int FILES = Integer.getInteger("breadcrumbs.words.files", 80);

  private final SplittableRandom random = new SplittableRandom(20261124);
  private final RandomJson json = new RandomJson(11);
  private long found;
  private long missed;

  @Test
  void are_found_in_the_same_events() {
    for (int number = 0; number < FILES; number++) {
      CloudTrailSource source = CloudTrail.read(List.of(LogFile.of("file", file())));
      List<CloudTrailEvent> events = source.list();
      for (int each = 0; !events.isEmpty() && each < 4; each++) {
        for (TableQuery search : searches(word(events), word(events))) {
          compare(search, source, events.size());
        }
      }
    }
    assertThat(found).isGreaterThan(1_000);
    assertThat(missed).isGreaterThan(1_000);
  }

  private byte[] file() {
    List<String> records = new ArrayList<>();
    byte[] record = json.record();
    for (int number = 0; number < 10; number++) {
      records.add(new String(record, StandardCharsets.ISO_8859_1));
      record = random.nextInt(3) == 0 ? json.holding(record) : json.record();
    }
    return String.join("\n", records).getBytes(StandardCharsets.ISO_8859_1);
  }

  /** A part of some value that some event has, without what would have to be escaped. */
  private String word(List<CloudTrailEvent> events) {
    List<String> texts = Fields.leaves().valuesIn(events.get(random.nextInt(events.size())));
    String text = texts.get(random.nextInt(texts.size())).replaceAll("[\\\\\"*?%_]", " ");
    int from = random.nextInt(text.length() + 1);
    int length = random.nextInt(Math.min(25, text.length() - from) + 1);
    String part = text.substring(from, from + length).strip();
    String word = part.isEmpty() ? "ConsoleLogin" : part;
    return random.nextBoolean() ? word : word.toUpperCase(Locale.ROOT);
  }

  private static List<TableQuery> searches(String one, String two) {
    return List.of(
        Spl.parse("\"" + one + "\" | stats count by eventName, eventID"),
        Spl.parse("\"*" + one + "*\" OR \"" + two + "*\" | stats count"),
        Spl.parse("\"*" + one + "\" NOT \"" + two + "\" | stats count"),
        Spl.parse("eventName=* | where searchmatch(\"\\\"" + one + "\\\"\") | stats count"),
        counted(Fields.leaves().contains(one).ignoringCase()),
        counted(Fields.leaves().contains(two).and(Fields.leaves().eq(one).not())),
        counted(Fields.leavesOf("requestParameters").startsWith(one)),
        counted(Fields.leavesOf("requestParameters.a").endsWith(two).ignoringCase()));
  }

  private static TableQuery counted(Condition condition) {
    return Search.events().filter(condition).stats(Aggregate.count());
  }

  private void compare(TableQuery search, CloudTrailSource source, int events) {
    Table expected = FeedKind.TREES.run(search, source, RunOptions.threads(1));
    for (FeedKind kind : FeedKind.values()) {
      assertThat(kind.run(search, source, RunOptions.threads(1)).rows())
          .as("%s on %s", search, kind)
          .isEqualTo(expected.rows());
    }
    if (expected.columns().equals(List.of("count"))) {
      long count = expected.rows().get(0).number("count");
      found += count;
      missed += events - count;
    }
  }
}
