package dev.breadcrumbs.cloudtrail.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RuleDetectorsTest {
  @Test
  void each_kind_of_rule_can_be_run() {
    Set<Class<?>> kinds =
        AllKinds.ALL.list().stream().map(Object::getClass).collect(Collectors.toSet());

    assertThat(kinds).containsExactlyInAnyOrder(Rule.class.getPermittedSubclasses());
    assertThat(AllKinds.ALL).allSatisfy(rule -> assertThat(RuleDetectors.of(rule)).isNotNull());
  }
}
