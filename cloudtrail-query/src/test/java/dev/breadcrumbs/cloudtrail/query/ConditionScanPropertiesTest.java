package dev.breadcrumbs.cloudtrail.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.model.CloudTrailSource;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whatever the conditions and events: a scan finds what each condition says of each event. */
class ConditionScanPropertiesTest {
  private static final int TRIES = 150;
  private static final int EVENTS = 25;

  @Test
  void every_scan_finds_what_the_conditions_say() {
    RandomConditions random = new RandomConditions(new Random(20261124));
    int found = 0;
    for (int each = 0; each < TRIES; each++) {
      List<String> events =
          IntStream.range(0, EVENTS).mapToObj(number -> random.event("" + number)).toList();
      List<Condition> conditions =
          IntStream.range(0, 5).mapToObj(number -> random.condition(2)).toList();
      List<String> expected = expected(conditions, events);
      ConditionScan scan = ConditionScan.of(conditions);
      for (CloudTrailSource source : sources(events)) {
        assertThat(found(scan, source)).as("%s on %s", conditions, source).isEqualTo(expected);
        assertThat(found(scan.withoutIndex(), source)).as("%s", conditions).isEqualTo(expected);
      }
      found += expected.size();
    }
    int tested = TRIES * EVENTS * 5;
    assertThat(found).isBetween(tested / 10, 9 * tested / 10);
  }

  @Test
  void every_search_finds_what_its_condition_says() {
    RandomConditions random = new RandomConditions(new Random(20261125));
    for (int each = 0; each < TRIES; each++) {
      List<String> events =
          IntStream.range(0, EVENTS).mapToObj(number -> random.event("" + number)).toList();
      Condition condition = random.condition(2);
      TableQuery query = Search.events().filter(condition).table(Fields.EVENT_ID);
      List<String> expected =
          events.stream()
              .map(CloudTrailEvent::parse)
              .filter(condition::test)
              .map(event -> String.valueOf(event.eventID()))
              .toList();
      for (CloudTrailSource source : sources(events)) {
        for (FeedKind feed : List.of(FeedKind.TREES, FeedKind.SCANNED, FeedKind.STORED)) {
          Table found = feed.run(query, source, RunOptions.threads(2));
          assertThat(found.rows())
              .as("%s", query)
              .extracting(row -> row.text("eventID"))
              .isEqualTo(expected);
        }
      }
    }
  }

  private static List<CloudTrailSource> sources(List<String> events) {
    CloudTrailSource lines =
        CloudTrail.read(String.join("\n", events).getBytes(StandardCharsets.UTF_8), "events.json");
    CloudTrailSource typed = CloudTrail.of(events.stream().map(CloudTrailEvent::parse).toList());
    return List.of(lines, typed, CloudTrail.load(lines));
  }

  private static List<String> expected(List<Condition> conditions, List<String> events) {
    List<String> expected = new ArrayList<>();
    for (String text : events) {
      CloudTrailEvent event = CloudTrailEvent.parse(text);
      for (int number = 0; number < conditions.size(); number++) {
        boolean holds = conditions.get(number).test(event);
        assertThat(conditions.get(number).test(event.toTree())).isEqualTo(holds);
        if (holds) {
          expected.add(number + " on " + event.eventID());
        }
      }
    }
    return expected;
  }

  private static List<String> found(ConditionScan scan, CloudTrailSource source) {
    List<String> found = new ArrayList<>();
    scan.run(
        source,
        RunOptions.threads(2),
        new ConditionScan.Handler() {
          @Override
          public void matched(int condition, CloudTrailEvent event) {
            found.add(condition + " on " + event.eventID());
          }

          @Override
          public void failed(int condition, @Nullable String eventID, Throwable reason) {
            throw new AssertionError(Objects.toString(eventID), reason);
          }
        });
    return found;
  }
}
