package dev.breadcrumbs.cloudtrail.sql.pattern;

import static dev.breadcrumbs.cloudtrail.query.Fields.ACTOR;
import static dev.breadcrumbs.cloudtrail.query.Fields.ERROR_CODE;
import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_NAME;
import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_SOURCE;
import static dev.breadcrumbs.cloudtrail.query.Fields.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.query.Condition;
import dev.breadcrumbs.cloudtrail.query.Spl;
import dev.breadcrumbs.cloudtrail.sql.NotInSqlException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.event.ruler.Ruler;

/** Patterns as AWS's own matcher of EventBridge takes them. */
class EventPatternTest {
  private static final List<String> EVENTS =
      List.of(
          "{\"eventName\":\"PutObject\",\"eventSource\":\"s3.amazonaws.com\"}",
          "{\"eventName\":\"putobject\",\"errorCode\":\"AccessDenied\"}",
          "{\"eventName\":\"GetObject\",\"errorCode\":null,\"sourceIPAddress\":\"192.0.2.7\"}",
          "{\"eventName\":\"Run*Now\",\"requestParameters\":{\"tags\":[\"a\",\"b\"],\"n\":\"x\"}}",
          "{\"eventName\":\"Stop\",\"requestParameters\":{\"tags\":[\"b\"]},\"errorCode\":\"\"}",
          "{\"sourceIPAddress\":\"198.51.100.9\",\"requestParameters\":{\"n\":\"y\"}}");

  static List<Condition> conditions() {
    return List.of(
        EVENT_NAME.eq("PutObject"),
        EVENT_NAME.in("PutObject", "Stop"),
        EVENT_NAME.ne("PutObject"),
        EVENT_NAME.notIn("PutObject", "Stop"),
        EVENT_NAME.startsWith("Put"),
        EVENT_NAME.endsWith("Object"),
        EVENT_NAME.contains("n*N"),
        EVENT_NAME.like("*Obj*"),
        Spl.condition("eventName=putOBJECT"),
        Spl.condition("eventName=PUT*"),
        ERROR_CODE.exists(),
        ERROR_CODE.missing(),
        ERROR_CODE.missing().and(EVENT_NAME.eq("GetObject")),
        at("sourceIPAddress").cidr("192.0.2.0/24"),
        at("requestParameters.tags").eq("a"),
        EVENT_SOURCE.eq("s3.amazonaws.com").and(EVENT_NAME.startsWith("Put")),
        EVENT_NAME.eq("Stop").or(at("requestParameters.n").eq("y")),
        at("requestParameters.n").eq("x").and(at("requestParameters.tags").eq("b")));
  }

  @ParameterizedTest
  @MethodSource("conditions")
  void match_the_events_that_the_condition_matches(Condition condition) throws Exception {
    String pattern = EventPattern.of(condition);

    for (String event : EVENTS) {
      String delivered =
          "{\"detail-type\":\"AWS API Call via CloudTrail\",\"detail\":" + event + "}";
      assertThat(Ruler.matchesRule(delivered, pattern))
          .as("%s on %s", pattern, event)
          .isEqualTo(condition.test(CloudTrailEvent.parse(event)));
    }
  }

  @Test
  void of_what_a_pattern_cannot_say_are_refused_with_its_name() {
    assertThatExceptionOfType(NotInSqlException.class)
        .isThrownBy(() -> EventPattern.of(EVENT_NAME.matches("^Put")))
        .withMessage("an event pattern cannot say 'match(eventName, \"^Put\")'");
    assertThatExceptionOfType(NotInSqlException.class)
        .isThrownBy(() -> EventPattern.of(ACTOR.eq("a")))
        .withMessageContaining("'actor' is worked out of others");
    assertThatExceptionOfType(NotInSqlException.class)
        .isThrownBy(() -> EventPattern.of(EVENT_NAME.startsWith("A").and(EVENT_NAME.endsWith("Z"))))
        .withMessageContaining("cannot ask for 'eventName' twice");
    assertThatExceptionOfType(NotInSqlException.class)
        .isThrownBy(() -> EventPattern.of(EVENT_NAME.eq("A").not()))
        .withMessageContaining("cannot say 'NOT ");
    assertThatExceptionOfType(NotInSqlException.class)
        .isThrownBy(() -> EventPattern.of(at("requestParameters.tags").exists()))
        .withMessageContaining("cannot say 'isnotnull(");
  }
}
