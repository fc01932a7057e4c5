package dev.breadcrumbs.cloudtrail.rules.sigma;

import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_NAME;
import static dev.breadcrumbs.cloudtrail.query.Fields.USER_AGENT;
import static dev.breadcrumbs.cloudtrail.rules.Rule.rule;
import static org.assertj.core.api.Assertions.assertThat;

import dev.breadcrumbs.cloudtrail.query.Condition;
import dev.breadcrumbs.cloudtrail.query.ConditionForm;
import dev.breadcrumbs.cloudtrail.query.Fields;
import dev.breadcrumbs.cloudtrail.rules.EventRule;
import dev.breadcrumbs.cloudtrail.rules.Site;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a condition is made of is written, or told to be left out. */
class AllFormsTest {
  private static final Site SITE = Site.EMPTY.with("agents", "aws-cli", "boto3");

  static Stream<Condition> conditions() {
    Condition computed = Fields.computed("length(userAgent)", event -> List.of("7")).eq("7");
    return Stream.of(
        EVENT_NAME.eq("A").and(USER_AGENT.exists()),
        EVENT_NAME.eq("A").or(USER_AGENT.missing()),
        EVENT_NAME.eq("A").not(),
        EVENT_NAME.in("A", "B"),
        EVENT_NAME.startsWith("A").ignoringCase(),
        EVENT_NAME.ne("A"),
        EVENT_NAME.like("A*B*"),
        EVENT_NAME.matches("^A"),
        Fields.SOURCE_IP_ADDRESS.cidr("192.0.2.0/24"),
        Fields.requestParameter("size").gt(7),
        USER_AGENT.exists(),
        USER_AGENT.inList("agents"),
        USER_AGENT.notInList("agents"),
        EVENT_NAME.eq(USER_AGENT),
        computed,
        Fields.EVENT_TIME.gt(Fields.requestParameter("at")),
        computed.or(EVENT_NAME.eq("A")).and(USER_AGENT.exists()));
  }

  @Test
  void there_is_an_example_of_every_form() {
    List<Class<?>> forms =
        conditions().<Class<?>>map(condition -> condition.form().getClass()).toList();

    assertThat(forms).contains(ConditionForm.class.getPermittedSubclasses());
  }

  @ParameterizedTest
  @MethodSource("conditions")
  void is_loaded_as_it_was_or_told_to_be_left_out(Condition condition) {
    EventRule rule = rule("any").title("Any").when(condition);
    SigmaText text = Sigma.write(rule);
    SigmaLoad load = Sigma.at(SITE).parse(text.yaml());

    assertThat(load.refusals()).isEmpty();
    if (text.leftOut().isEmpty()) {
      EventRule loaded = (EventRule) load.rules().list().get(0);
      for (String event : EVENTS) {
        assertThat(loaded.matches(SigmaTexts.event(event)))
            .as(event)
            .isEqualTo(condition.withLists(SITE.lists()).test(SigmaTexts.event(event)));
      }
    }
  }

  private static final List<String> EVENTS =
      Arrays.asList(
          "{}",
          "{\"eventName\":\"A\"}",
          "{\"eventName\":\"B\",\"userAgent\":\"boto3\",\"sourceIPAddress\":\"192.0.2.7\"}",
          "{\"eventName\":\"A\",\"userAgent\":\"A\",\"requestParameters\":{\"size\":8}}",
          "{\"eventName\":\"about\",\"userAgent\":\"\",\"requestParameters\":{\"size\":\"x\"}}");
}
