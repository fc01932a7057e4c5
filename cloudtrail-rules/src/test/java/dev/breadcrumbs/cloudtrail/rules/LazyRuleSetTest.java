package dev.breadcrumbs.cloudtrail.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LazyRuleSetTest {
  private final List<String> made = new ArrayList<>();
  private final RuleSet rules = RuleSet.lazy(List.of("one", "two", "three"), this::make);

  private Rule make(String id) {
    made.add(id);
    return Rule.rule(id).title("Rule " + id).when(TestRules.ANY);
  }

  @Test
  void knows_how_many_there_are_and_makes_none() {
    assertThat(rules.size()).isEqualTo(3);
    assertThat(rules.find("four")).isEmpty();
    assertThat(made).isEmpty();
  }

  @Test
  void makes_the_rule_that_is_asked_for_once() {
    assertThat(rules.find("two")).map(Rule::title).contains("Rule two");
    assertThat(rules.find("two")).isEqualTo(rules.find("two"));
    assertThat(made).containsExactly("two");
  }

  @Test
  void keeps_the_order_of_the_ids() {
    rules.find("three");

    assertThat(rules.list()).extracting(Rule::id).containsExactly("one", "two", "three");
  }

  @Test
  void a_rule_that_another_stands_in_for_is_not_made() {
    RuleSet both = rules.with(RuleSet.of(Rule.rule("one").title("Mine").when(TestRules.ANY)));

    assertThat(both.find("one")).map(Rule::title).contains("Mine");
    assertThat(made).isEmpty();
  }

  @Test
  void refuses_a_rule_with_another_id() {
    RuleSet wrong = RuleSet.lazy(List.of("four"), id -> make("one"));

    assertThatThrownBy(() -> wrong.find("four"))
        .isInstanceOf(RuleException.class)
        .hasMessage("the rule one was made for the id four");
  }
}
