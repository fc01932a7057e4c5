package dev.breadcrumbs.cloudtrail.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.model.scan.RecordProjector;
import dev.breadcrumbs.cloudtrail.model.scan.WordFilter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * What the filter on bytes rules out, no word and no condition on all values matches. Runs {@code
 * -Dbreadcrumbs.fuzz.records=10000000} records when told to; fewer otherwise.
 */
class WordFilterAgreesWithClausesTest {
  private final SplittableRandom random = new SplittableRandom(20261124);
  private final RandomJson json = new RandomJson(7);
  private final RecordProjector scanner = new RecordProjector(List.of());
  private long matched;
  private long ruledOut;

  @Test
  void rules_out_no_event_that_holds_a_word_or_a_text_among_its_leaves() {
    long records = Long.getLong("breadcrumbs.fuzz.records", 2_000);
    byte[] before = "{\"eventName\":\"X\"}".getBytes(StandardCharsets.UTF_8);
    for (long number = 0; number < records; number++) {
      byte[] record = json.record();
      if (random.nextInt(3) == 0) {
        record = json.holding(before);
      }
      if (scanner.scan(window(record), 0, record.length) == record.length) {
        compare(record, before);
        before = record;
      }
    }
    // A filter that rules out nothing, or words that nothing holds, would agree, too.
    assertThat(matched).isGreaterThan(records / 10);
    assertThat(ruledOut).isGreaterThan(records / 10);
  }

  private static byte[] window(byte[] record) {
    return Arrays.copyOf(record, record.length + 64);
  }

  private void compare(byte[] record, byte[] other) {
    CloudTrailEvent event = event(record);
    List<String> leaves = Fields.leaves().valuesIn(event);
    List<String> elsewhere = Fields.leaves().valuesIn(event(other));
    for (int each = 0; each < 5; each++) {
      String word = part(random.nextInt(3) == 0 ? elsewhere : leaves);
      if (!word.isBlank()) {
        compare(record, event, word);
      }
    }
  }

  private static CloudTrailEvent event(byte[] record) {
    return CloudTrailEvent.parse(new String(record, StandardCharsets.UTF_8));
  }

  private String part(List<String> texts) {
    String text = texts.get(random.nextInt(texts.size()));
    int from = random.nextInt(text.length() + 1);
    String part =
        text.substring(from, from + random.nextInt(Math.min(30, text.length() - from) + 1));
    return random.nextBoolean() ? part : part.toUpperCase(Locale.ROOT);
  }

  private void compare(byte[] record, CloudTrailEvent event, String word) {
    String shown = "'%s' in %s".formatted(word, new String(record, StandardCharsets.UTF_8));
    boolean leaf = Fields.leaves().contains(word).ignoringCase().test(event);
    assertThat(
            WordFilter.ofLeaves(word).mayHold(window(record), 0, record.length, scanner.spelling())
                || !leaf)
        .as(shown)
        .isTrue();
    boolean may =
        WordFilter.ofValues(word).mayHold(window(record), 0, record.length, scanner.spelling());
    boolean value = holdsWord(event, word);
    assertThat(may || !value).as(shown).isTrue();
    matched += value ? 1 : 0;
    ruledOut += may ? 0 : 1;
  }

  /** As a search finds it; what it would have to spell with backslashes is left to others. */
  private static boolean holdsWord(CloudTrailEvent event, String word) {
    if (word.chars().anyMatch(each -> "\\\"*?".indexOf(each) >= 0)) {
      return false;
    }
    return Spl.parse("\"*" + word + "*\" | stats count")
            .run(List.of(event))
            .rows()
            .get(0)
            .number("count")
        == 1;
  }
}
