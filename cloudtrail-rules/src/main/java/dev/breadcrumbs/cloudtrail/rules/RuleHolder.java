package dev.breadcrumbs.cloudtrail.rules;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A rule, or what makes it when it is first asked for. Thread-safe. */
final class RuleHolder {
  private final String id;
  private @Nullable Function<String, ? extends Rule> maker;
  private @Nullable Rule rule;

  RuleHolder(Rule rule) {
    this.id = rule.id();
    this.rule = rule;
  }

  RuleHolder(String id, Function<String, ? extends Rule> maker) {
    this.id = id;
    this.maker = maker;
  }

  synchronized Rule rule() {
    if (rule == null && maker != null) {
      Rule made = maker.apply(id);
      if (!made.id().equals(id)) {
        throw new RuleException("the rule " + made.id() + " was made for the id " + id);
      }
      rule = made;
      maker = null;
    }
    if (rule == null) {
      throw new IllegalStateException("neither a rule nor what makes it: " + id);
    }
    return rule;
  }
}
