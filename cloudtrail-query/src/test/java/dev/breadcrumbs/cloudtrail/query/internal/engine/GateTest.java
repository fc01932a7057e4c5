package dev.breadcrumbs.cloudtrail.query.internal.engine;

import static dev.breadcrumbs.cloudtrail.query.Fields.ERROR_CODE;
import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_NAME;
import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_SOURCE;
import static dev.breadcrumbs.cloudtrail.query.Fields.SOURCE_IP_ADDRESS;
import static dev.breadcrumbs.cloudtrail.query.Fields.USER_AGENT;
import static dev.breadcrumbs.cloudtrail.query.Fields.requestParameter;
import static org.assertj.core.api.Assertions.assertThat;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.query.Condition;
import dev.breadcrumbs.cloudtrail.query.FaceAccess;
import dev.breadcrumbs.cloudtrail.query.internal.expression.PathValues;
import java.util.List;
import org.junit.jupiter.api.Test;

class GateTest {
  private static String gate(Condition condition) {
    return Gate.of(FaceAccess.clause(condition))
        .map(gate -> gate.clause().toString())
        .orElse("none");
  }

  @Test
  void is_the_restriction_of_the_event_name_before_all_else() {
    assertThat(gate(EVENT_SOURCE.eq("a").and(EVENT_NAME.eq("b")))).isEqualTo("eventName=\"b\"");
  }

  @Test
  void is_the_restriction_of_the_event_name_where_case_does_not_matter_too() {
    Condition one = EVENT_SOURCE.eq("a").and(EVENT_NAME.eq("B"));
    Condition other = USER_AGENT.eq("c").and(EVENT_NAME.in("D", "e"));

    assertThat(gate(one.or(other).ignoringCase()))
        .isEqualTo("in(lower(eventName), \"b\", \"d\", \"e\")");
    assertThat(gate(one.or(other.ignoringCase()))).startsWith("in(lower(eventName)");
  }

  @Test
  void is_what_few_events_meet_before_what_many_do() {
    assertThat(gate(ERROR_CODE.missing().and(USER_AGENT.contains("kali"))))
        .isEqualTo("like(userAgent, \"%kali%\")");
  }

  @Test
  void is_none_where_every_part_looks_at_several_paths() {
    assertThat(gate(EVENT_SOURCE.eq("a").or(USER_AGENT.eq("b")))).isEqualTo("none");
  }

  @Test
  void leaves_a_condition_that_fails_to_be_tried() {
    Condition failing = requestParameter("bucketName").matches("^(a|b)*$");
    Gate gate = Gate.of(FaceAccess.clause(failing)).orElseThrow();
    assertThat(gate.opensFor("a".repeat(20_000))).isTrue();
    assertThat(gate.opensFor("c")).isFalse();
  }

  @Test
  void conditions_on_any_field_are_spared_the_events_that_their_gates_close_for() {
    ConditionPlan plan =
        ConditionPlan.of(
            FaceAccess.clauses(
                List.of(
                    USER_AGENT.contains("kali"),
                    SOURCE_IP_ADDRESS.cidr("203.0.113.0/24"),
                    ERROR_CODE.missing(),
                    EVENT_SOURCE.eq("iam.amazonaws.com"))),
            true,
            false);
    CloudTrailEvent event =
        CloudTrailEvent.parse(
            """
            {"eventSource":"iam.amazonaws.com","userAgent":"aws-cli","sourceIPAddress":"203.0.113.9"}\
            """);
    assertThat(plan.candidates(PathValues.of(event))).containsExactly(1, 2, 3);
  }
}
