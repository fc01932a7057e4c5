package dev.breadcrumbs.cloudtrail.query.internal.engine;

import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_NAME;
import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_SOURCE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.query.Condition;
import dev.breadcrumbs.cloudtrail.query.FaceAccess;
import dev.breadcrumbs.cloudtrail.query.internal.expression.PathValues;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionPlanTest {
  private static final int FOR_STOP = 0;
  private static final int FOR_ALL = 1;
  private static final int FOR_BOTH = 2;
  private static final int FOR_NO_CASE = 3;

  private static final List<Condition> CONDITIONS =
      List.of(
          EVENT_NAME.eq("StopLogging"),
          EVENT_SOURCE.exists().or(EVENT_NAME.missing()).or(EVENT_NAME.exists()),
          EVENT_NAME.in("StopLogging", "DeleteTrail").and(EVENT_SOURCE.exists()),
          EVENT_NAME.eq("stoplogging").ignoringCase());

  private static int[] candidates(boolean indexed, String event) {
    return ConditionPlan.of(FaceAccess.clauses(CONDITIONS), indexed, false)
        .candidates(PathValues.of(CloudTrailEvent.parse(event)));
  }

  @Test
  void tries_what_may_hold_for_an_event_name_in_the_order_given() {
    assertThat(candidates(true, "{\"eventName\": \"StopLogging\"}"))
        .containsExactly(FOR_STOP, FOR_ALL, FOR_BOTH, FOR_NO_CASE);
    assertThat(candidates(true, "{\"eventName\": \"DeleteTrail\"}"))
        .containsExactly(FOR_ALL, FOR_BOTH);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"eventName\": null}",
        "{\"eventName\": []}",
        "{\"eventName\": \"Other\"}",
        "{\"eventName\": \"\"}"
      })
  void tries_the_unrestricted_for_every_other_name_and_for_none(String event) {
    assertThat(candidates(true, event)).containsExactly(FOR_ALL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"eventName\": 5}",
        "{\"eventName\": true}",
        "{\"eventName\": [\"StopLogging\", \"Other\"]}"
      })
  void tries_everything_for_a_name_that_is_no_single_text(String event) {
    assertThat(candidates(true, event)).containsExactly(FOR_STOP, FOR_ALL, FOR_BOTH, FOR_NO_CASE);
  }

  @Test
  void tries_everything_on_every_event_when_the_index_is_off() {
    assertThat(candidates(false, "{}")).containsExactly(FOR_STOP, FOR_ALL, FOR_BOTH, FOR_NO_CASE);
  }
}
