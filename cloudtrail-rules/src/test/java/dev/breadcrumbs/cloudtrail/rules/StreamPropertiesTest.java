package dev.breadcrumbs.cloudtrail.rules;

import static dev.breadcrumbs.cloudtrail.rules.TestEvents.second;
import static org.assertj.core.api.Assertions.assertThat;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Streams find what batches find, in whatever order and with however many restarts. */
class StreamPropertiesTest {
  private static final Duration LATENESS = Duration.ofSeconds(40);
  private static final RuleEngine ENGINE = RuleEngine.of(AllKinds.ALL).lateness(LATENESS);

  private static final long FAR_AHEAD = Duration.ofDays(365_000).toSeconds();

  private record Arrival(CloudTrailEvent event, long second) {}

  /** Events of some minutes, by time; some are delivered twice. */
  private static List<CloudTrailEvent> events(Random random) {
    List<CloudTrailEvent> events = new ArrayList<>();
    long second = 0;
    int count = 20 + random.nextInt(120);
    for (int number = 0; number < count; number++) {
      second += random.nextInt(8);
      CloudTrailEvent event = event(number, second, random);
      events.add(event);
      if (random.nextInt(10) == 0) {
        events.add(event);
      }
    }
    return events;
  }

  private static CloudTrailEvent event(int number, long second, Random random) {
    String size = random.nextInt(8) == 0 ? "\"many\"" : String.valueOf(random.nextInt(9));
    String text =
        """
        {"eventID": "e%d", "eventTime": "%s", "eventName": "%s", "userAgent": "%s",
         "sourceIPAddress": "192.0.2.%d", "requestParameters": {"size": %s}}
        """
            .formatted(
                number,
                second(second),
                "ABC".charAt(random.nextInt(3)),
                random.nextInt(3) == 0 ? "bob" : "alice",
                random.nextInt(4),
                size);
    return CloudTrailEvent.parse(text);
  }

  /** Delivers each event up to the lateness later than it happened. */
  private static List<CloudTrailEvent> late(List<CloudTrailEvent> events, Random random) {
    return events.stream()
        .map(event -> new Arrival(event, secondOf(event) + random.nextInt(41)))
        .sorted(Comparator.comparingLong(Arrival::second))
        .map(Arrival::event)
        .toList();
  }

  /** The same with events among them that are dated centuries ahead, at any place. */
  private static List<CloudTrailEvent> withFutureOnes(List<CloudTrailEvent> events, Random random) {
    List<CloudTrailEvent> all = new ArrayList<>(events);
    for (int number = 1 + random.nextInt(5); number > 0; number--) {
      CloudTrailEvent event = event(1_000 + number, FAR_AHEAD + random.nextInt(100), random);
      all.add(random.nextInt(all.size() + 1), event);
    }
    return all;
  }

  private static List<Finding> withoutFutureOnes(List<Finding> findings) {
    return findings.stream()
        .filter(
            finding -> finding.events().stream().noneMatch(event -> secondOf(event) >= FAR_AHEAD))
        .toList();
  }

  private static long secondOf(CloudTrailEvent event) {
    return Duration.between(second(0), event.eventTime()).toSeconds();
  }

  private static List<Finding> streamed(List<CloudTrailEvent> events) {
    List<Finding> findings = new ArrayList<>();
    RuleStream stream = ENGINE.stream(findings::add);
    events.forEach(stream::onEvent);
    stream.finish();
    return sorted(findings);
  }

  private static List<Finding> sorted(List<Finding> findings) {
    findings.sort(FindingOrder.COMPARATOR);
    return findings;
  }

  @Property(seed = "20261124", tries = 300, edgeCases = EdgeCasesMode.NONE)
  void a_stream_finds_what_a_batch_finds(@ForAll long seed) {
    List<CloudTrailEvent> events = events(new Random(seed));

    assertThat(streamed(events)).isEqualTo(ENGINE.evaluate(events).findings());
  }

  @Property(seed = "20261124", tries = 300, edgeCases = EdgeCasesMode.NONE)
  void late_events_change_nothing_within_the_lateness(@ForAll long seed) {
    Random random = new Random(seed);
    List<CloudTrailEvent> events = events(random);
    List<CloudTrailEvent> late = late(events, random);

    assertThat(streamed(late)).isEqualTo(ENGINE.evaluate(events).findings());
    assertThat(ENGINE.evaluate(late).findings()).isEqualTo(ENGINE.evaluate(events).findings());
  }

  @Property(seed = "20261124", tries = 200, edgeCases = EdgeCasesMode.NONE)
  void restarts_change_nothing(@ForAll long seed) {
    Random random = new Random(seed);
    List<CloudTrailEvent> events = late(events(random), random);
    List<Finding> findings = new ArrayList<>();
    RuleStream stream = ENGINE.stream(findings::add);
    for (CloudTrailEvent event : events) {
      if (random.nextInt(10) == 0) {
        stream = ENGINE.restore(stream.snapshot(), findings::add);
        assertThat(stream.begunAnew()).isEmpty();
      }
      stream.onEvent(event);
    }
    stream.finish();

    assertThat(sorted(findings)).isEqualTo(streamed(events));
  }

  @Property(seed = "20261124", tries = 200, edgeCases = EdgeCasesMode.NONE)
  void events_of_the_future_change_nothing_for_others(@ForAll long seed) {
    Random random = new Random(seed);
    List<CloudTrailEvent> events = events(random);
    List<CloudTrailEvent> late = withFutureOnes(late(events, random), random);
    List<Finding> expected = ENGINE.evaluate(events).findings();

    assertThat(withoutFutureOnes(streamed(late))).isEqualTo(expected);
    assertThat(withoutFutureOnes(ENGINE.evaluate(late).findings())).isEqualTo(expected);
  }

  @Property(seed = "20261124", tries = 100, edgeCases = EdgeCasesMode.NONE)
  void log_files_give_what_typed_events_give(@ForAll long seed) {
    List<CloudTrailEvent> events = events(new Random(seed));

    assertThat(ENGINE.evaluate(TestEvents.logOf(events)).findings())
        .isEqualTo(ENGINE.evaluate(events).findings());
  }

  @Test
  void every_kind_of_rule_finds_something_in_these_events() {
    Set<String> found = new HashSet<>();
    IntStream.range(0, 100)
        .mapToObj(seed -> ENGINE.evaluate(events(new Random(seed))))
        .forEach(evaluation -> evaluation.forEach(finding -> found.add(finding.rule().id())));

    assertThat(found)
        .containsExactlyInAnyOrderElementsOf(AllKinds.ALL.list().stream().map(Rule::id).toList());
  }
}
