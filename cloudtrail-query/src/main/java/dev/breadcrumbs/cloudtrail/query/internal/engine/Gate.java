package dev.breadcrumbs.cloudtrail.query.internal.engine;

import dev.breadcrumbs.cloudtrail.query.internal.condition.Clauses;
import dev.breadcrumbs.cloudtrail.query.internal.condition.TextMatch;
import dev.breadcrumbs.cloudtrail.query.internal.expression.AtPath;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Clause;
import dev.breadcrumbs.cloudtrail.query.internal.expression.FieldPath;
import dev.breadcrumbs.cloudtrail.query.internal.expression.NamedValue;
import dev.breadcrumbs.cloudtrail.query.internal.value.TextOperator;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A clause that must hold wherever a condition does, and that depends on one path alone: what it
 * says of a value can be remembered.
 */
record Gate(FieldPath path, Clause clause) {
  private static final List<NamedValue> SELECTIVE =
      List.of(NamedValue.at("eventName"), NamedValue.at("eventSource"));

  /** The most selective gate of a condition; empty if it has none. */
  static Optional<Gate> of(Clause condition) {
    for (NamedValue field : SELECTIVE) {
      Set<String> values = Clauses.valuesOf(condition, field);
      Set<String> folded = Clauses.valuesOf(condition, field, true);
      if (values != null) {
        return Optional.of(restriction(field, values, false));
      }
      if (folded != null) {
        return Optional.of(restriction(field, folded, true));
      }
    }
    return Clauses.members(condition)
        .filter(member -> member.paths().size() == 1 && !Clauses.needsWhole(member))
        .min(Comparator.comparing(Clause::selectivity))
        .map(member -> new Gate(member.paths().get(0), member));
  }

  private static Gate restriction(NamedValue field, Set<String> values, boolean ignoreCase) {
    List<String> sorted = values.stream().sorted().toList();
    return new Gate(
        field.expression().paths().get(0),
        new TextMatch(field.expression(), TextOperator.EQ, sorted, ignoreCase));
  }

  /** The texts of which the path's value must be one; null if the gate is no such list. */
  @Nullable List<String> texts() {
    boolean list =
        clause instanceof TextMatch match
            && match.operator() == TextOperator.EQ
            && !match.ignoreCase()
            && match.value() instanceof AtPath;
    return list ? ((TextMatch) clause).texts() : null;
  }

  /** Whether the clause holds, or cannot tell, of a value; null is a missing one. */
  boolean opensFor(@Nullable Object value) {
    try {
      return clause.test(path -> value);
    } catch (RuntimeException | StackOverflowError e) {
      // The condition itself is to fail, and be reported.
      return true;
    }
  }
}
