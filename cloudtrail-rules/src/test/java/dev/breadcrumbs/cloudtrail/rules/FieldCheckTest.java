package dev.breadcrumbs.cloudtrail.rules;

import static dev.breadcrumbs.cloudtrail.query.Fields.at;
import static dev.breadcrumbs.cloudtrail.query.Fields.named;
import static dev.breadcrumbs.cloudtrail.rules.AllKinds.A;
import static dev.breadcrumbs.cloudtrail.rules.AllKinds.USER;
import static dev.breadcrumbs.cloudtrail.rules.Rule.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.query.Condition;
import dev.breadcrumbs.cloudtrail.query.Field;
import dev.breadcrumbs.cloudtrail.query.Fields;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A field that no event has is a slip, wherever in a rule it stands. */
class FieldCheckTest {
  private static final Field WRONG = at("eventNmae");
  private static final Condition ON_WRONG = A.and(A.or(WRONG.eq("A").not()));
  private static final Duration HOUR = Duration.ofHours(1);

  private static RuleBuilder slip() {
    return rule("slip").title("Slip");
  }

  static Stream<Supplier<Rule>> slips() {
    CorrelationPart part = new CorrelationPart(slip().when(A), List.of(WRONG));
    return Stream.of(
        () -> slip().when(ON_WRONG),
        () -> slip().eventCount(2, HOUR, ON_WRONG),
        () -> slip().eventCount(2, HOUR, A, WRONG),
        () -> slip().valueCount(WRONG, 2, HOUR, A),
        () -> slip().valueCount(List.of(USER, WRONG), Threshold.atLeast(2), HOUR, List.of(part)),
        () -> slip().temporal(HOUR, List.of(A, ON_WRONG)),
        () -> slip().notFollowedBy(ON_WRONG, A, HOUR),
        () -> slip().notFollowedBy(A, ON_WRONG, HOUR),
        () -> slip().notFollowedBy(A, A, HOUR, WRONG),
        () -> slip().firstSeen(ON_WRONG, USER),
        () -> slip().firstSeen(A, USER, WRONG),
        () -> slip().dedupBy(WRONG).when(A),
        () -> slip().context(USER, WRONG).when(A),
        () -> slip().levelWhen(Level.HIGH, ON_WRONG).when(A));
  }

  @ParameterizedTest
  @MethodSource("slips")
  void is_refused_with_the_nearest_name(Supplier<Rule> slip) {
    assertThatThrownBy(slip::get)
        .isInstanceOf(RuleException.class)
        .hasMessageContaining("no field 'eventNmae'; did you mean 'eventName'?");
  }

  @ParameterizedTest
  @CsvSource({
    "usrName, did you mean 'userName'",
    "username, 'did you mean Fields.named(\"userName\")'",
    "userName, 'did you mean Fields.named(\"userName\")'",
    "userIdentity.usrName, did you mean 'userIdentity.userName'",
    "EVENTNAME, 'did you mean Fields.named(\"eventName\")'",
    "requestparameters.bucketName, 'did you mean Fields.named(\"requestParameters.bucketName\")'",
    "completelyOther, no field 'completelyOther'",
  })
  void says_what_may_be_meant(String path, String message) {
    assertThatThrownBy(() -> slip().when(at(path).exists())).hasMessageContaining(message);
  }

  @Test
  void takes_every_field_that_events_may_have() {
    Condition condition =
        Condition.allOf(
            at("userIdentity.sessionContext.sessionIssuer.userName").exists(),
            at("userIdentity").exists(),
            at("tlsDetails.tlsVersion").missing(),
            at("resources{}.ARN").exists(),
            at("requestParameters.any.thing").eq("x"),
            at("additionalEventData.MFAUsed").eq("No"),
            named("username").eq("alice"),
            Fields.SRC_IP.eq("192.0.2.7"),
            Fields.leavesOf("whatever").eq("x"),
            Fields.computed("own(x)", event -> List.of()).missing());

    assertThat(slip().when(condition).condition()).isEqualTo(condition);
  }

  @Test
  void titles_of_findings_know_the_names_of_texts() {
    EventRule rule = slip().findingTitle("{USERNAME}: {eventName} {requestParameters.x}").when(A);
    CloudTrailEvent event =
        CloudTrailEvent.parse("{\"eventName\":\"A\",\"userIdentity\":{\"userName\":\"alice\"}}");

    assertThat(new Finding(rule, List.of(event)).title()).isEqualTo("alice: A -");
    assertThatThrownBy(() -> slip().findingTitle("Key of {usrName}").when(A))
        .isInstanceOf(RuleException.class)
        .hasMessage("title 'Key of {usrName}': no field 'usrName'; did you mean 'userName'?");
  }
}
