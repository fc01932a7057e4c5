package dev.breadcrumbs.cloudtrail.rules;

import static dev.breadcrumbs.cloudtrail.rules.TestRules.ANY;
import static dev.breadcrumbs.cloudtrail.rules.TestRules.matching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.breadcrumbs.cloudtrail.query.Fields;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleSetTest {
  private static final EventRule FIRST = matching("first", ANY);
  private static final EventRule SECOND = matching("second", ANY);
  private static final RuleSet BOTH = RuleSet.of(SECOND, FIRST);

  @Test
  void keeps_the_order_given() {
    assertThat(BOTH).containsExactly(SECOND, FIRST);
    assertThat(BOTH.list()).containsExactly(SECOND, FIRST);
    assertThat(BOTH.size()).isEqualTo(2);
  }

  @Test
  void refuses_two_rules_of_one_id() {
    EventRule impostor = matching("first", Fields.EVENT_NAME.eq("X"));

    assertThatThrownBy(() -> RuleSet.of(FIRST, impostor))
        .isInstanceOf(RuleException.class)
        .hasMessage("two rules have the id first");
    assertThatThrownBy(() -> BOTH.and(impostor)).isInstanceOf(RuleException.class);
    assertThatThrownBy(() -> RuleEngine.of(FIRST, impostor)).isInstanceOf(RuleException.class);
  }

  @Test
  void adds_rules_to_a_new_set() {
    CorrelationRule third = TestRules.burstOf(2);

    assertThat(BOTH.and(third)).containsExactly(SECOND, FIRST, third);
    assertThat(BOTH.size()).isEqualTo(2);
  }

  @Test
  void keeps_only_the_rules_wanted() {
    assertThat(BOTH.only(rule -> rule.id().startsWith("f"))).containsExactly(FIRST);
  }

  @Test
  void finds_a_rule_by_id() {
    assertThat(BOTH.find("first")).contains(FIRST);
    assertThat(BOTH.find("third")).isEmpty();
  }

  @Test
  void may_be_empty() {
    assertThat(RuleSet.of(List.of())).isEmpty();
    assertThat(RuleEngine.of().evaluate(List.of(TestEvents.event("1", 1)))).isEmpty();
  }

  @Test
  void is_what_an_engine_was_made_of() {
    assertThat(RuleEngine.of(BOTH).withoutIndex().rules()).isSameAs(BOTH);
  }
}
