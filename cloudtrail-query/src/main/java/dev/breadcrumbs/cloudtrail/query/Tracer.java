package dev.breadcrumbs.cloudtrail.query;

import dev.breadcrumbs.cloudtrail.query.internal.condition.And;
import dev.breadcrumbs.cloudtrail.query.internal.condition.Keyword;
import dev.breadcrumbs.cloudtrail.query.internal.condition.Not;
import dev.breadcrumbs.cloudtrail.query.internal.condition.Or;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Clause;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Expression;
import dev.breadcrumbs.cloudtrail.query.internal.expression.PathValues;
import dev.breadcrumbs.cloudtrail.query.internal.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Tests a clause part by part, and tells what each part came to. */
final class Tracer {
  private final PathValues event;

  Tracer(PathValues event) {
    this.event = event;
  }

  /** What a part came to, and whether testing it would have thrown. */
  private record Traced(ConditionTrace trace, boolean failed) {
    boolean holds() {
      return trace.holds();
    }
  }

  ConditionTrace trace(Clause clause) {
    return traced(clause).trace;
  }

  private Traced traced(Clause clause) {
    if (clause instanceof And and) {
      return joined("AND", false, and.members());
    }
    if (clause instanceof Or or) {
      return joined("OR", true, or.members());
    }
    if (clause instanceof Not not) {
      Traced negated = traced(not.negated());
      boolean holds = !negated.failed && !negated.holds();
      return made("NOT", holds, List.of(negated.trace), negated.failed);
    }
    return leaf(clause);
  }

  /** The first part that decides, or fails, ends the test: parts behind it are only shown. */
  private Traced joined(String word, boolean decisive, List<Clause> members) {
    List<ConditionTrace> parts = new ArrayList<>();
    Boolean outcome = null;
    boolean failed = false;
    for (Clause member : members) {
      Traced part = traced(member);
      parts.add(part.trace);
      if (outcome == null && (part.failed || part.holds() == decisive)) {
        outcome = !part.failed && decisive;
        failed = part.failed;
      }
    }
    return made(word, outcome == null ? !decisive : outcome, parts, failed);
  }

  private static Traced made(
      String word, boolean holds, List<ConditionTrace> parts, boolean failed) {
    return new Traced(new ConditionTrace(word, holds, List.of(), parts), failed);
  }

  private Traced leaf(Clause clause) {
    String text = clause.toString();
    try {
      boolean holds = clause.test(event);
      return new Traced(new ConditionTrace(text, holds, values(clause), List.of()), false);
    } catch (RuntimeException | StackOverflowError e) {
      // A part that fails is shown as that, beside the others.
      String reason = Objects.requireNonNullElse(e.getMessage(), e.toString());
      ConditionTrace trace =
          new ConditionTrace(text + " failed: " + reason, false, List.of(), List.of());
      return new Traced(trace, true);
    }
  }

  private List<String> values(Clause clause) {
    List<Object> found = new ArrayList<>();
    for (Expression field : clause.operands()) {
      Values.addAll(found, field.valueIn(event));
    }
    if (clause instanceof Keyword words) {
      found.removeIf(value -> !words.testValue(value));
    }
    return found.stream().map(Values::text).toList();
  }
}
