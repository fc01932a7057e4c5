package dev.breadcrumbs.cloudtrail.rules;

import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_NAME;
import static dev.breadcrumbs.cloudtrail.query.Fields.USER_AGENT;
import static dev.breadcrumbs.cloudtrail.rules.TestEvents.event;
import static dev.breadcrumbs.cloudtrail.rules.TestRules.matching;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.breadcrumbs.cloudtrail.model.reading.CloudTrailException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Records as bytes, in a stream. */
class RecordsTest {
  private final List<Finding> findings = new ArrayList<>();
  private final RuleStream stream =
      RuleEngine.of(matching("stopped", EVENT_NAME.eq("StopLogging"))).stream(findings::add);

  @Test
  void odd_spellings_of_a_record_are_read_as_well() {
    for (String json :
        List.of(
            " {\"eventName\": \"StopLogging\"} \n",
            "{\"event\\u004eame\":\"Stop\\u004cogging\"}",
            "{\"eventName\":\"StartLogging\",\"eventName\":\"StopLogging\"}",
            "{\"eventSource\":\"x\",\"responseElements\":\""
                + "y".repeat(300_000)
                + "\",\"eventName\":\"StopLogging\"}")) {
      findings.clear();
      stream.onRecord(json.getBytes(UTF_8));
      assertThat(findings).as(json.substring(0, 20)).hasSize(1);
    }
  }

  @Test
  void a_shorter_record_has_nothing_of_the_one_before() {
    stream.onRecord(
        "{\"eventID\":\"1\",\"eventName\":\"StopLogging\",\"eventSource\":\"cloudtrail.amazonaws.com\"}"
            .getBytes(UTF_8));
    stream.onRecord("{\"eventID\":\"2\"}".getBytes(UTF_8));

    assertThat(findings).hasSize(1);
    assertThat(stream.events()).isEqualTo(2);
  }

  @Test
  void what_is_no_event_is_refused_and_the_stream_goes_on() {
    for (byte[] record :
        List.of(
            new byte[0],
            "[]".getBytes(UTF_8),
            "{\"eventName\":".getBytes(UTF_8),
            "{\"eventName\":\"StopLogging\"}{}".getBytes(UTF_8),
            "{\"eventName\":\"caf\u00e9\"}".getBytes(ISO_8859_1))) {
      assertThatThrownBy(() -> stream.onRecord(record)).isInstanceOf(CloudTrailException.class);
    }
    assertThat(stream.events()).isZero();

    stream.onRecord(event("1", 0, "eventName", "StopLogging").toJson().getBytes(UTF_8));
    assertThat(findings).hasSize(1);
  }

  @Test
  void a_rule_that_fails_on_a_record_costs_the_others_nothing() {
    List<Finding> found = new ArrayList<>();
    RuleStream two =
        RuleEngine.of(
            matching("failing", USER_AGENT.matches("^(a|b)*c")),
            matching("stopped", EVENT_NAME.eq("StopLogging")))
            .stream(found::add);

    two.onRecord(
        event("1", 0, "eventName", "StopLogging", "userAgent", "ab".repeat(100_000))
            .toJson()
            .getBytes(UTF_8));

    assertThat(found).hasSize(1);
    assertThat(two.errors())
        .singleElement()
        .satisfies(error -> assertThat(error.eventID()).isEqualTo("1"));
  }

  @Test
  void a_finished_stream_takes_no_record() {
    stream.finish();

    assertThatThrownBy(() -> stream.onRecord("{}".getBytes(UTF_8)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("finished");
  }
}
