package dev.breadcrumbs.cloudtrail.query.internal.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The value that goes with the first clause that holds; else another, or missing: {@code if} and
 * {@code case}.
 */
public record Case(List<Clause> tests, List<Expression> results, @Nullable Expression otherwise)
    implements Expression {
  public Case {
    if (otherwise != null && tests.size() > 1) {
      // As it is written: only if() has another value.
      tests = Lists.longer(tests, new TruthClause(Literal.TRUE));
      results = Lists.longer(results, otherwise);
      otherwise = null;
    }
    tests = List.copyOf(tests);
    results = List.copyOf(results);
  }

  static Case when(Clause test, String text) {
    return new Case(List.of(test), List.of(new Literal(text)), null);
  }

  @Override
  public @Nullable Object valueIn(PathValues values) {
    for (int at = 0; at < tests.size(); at++) {
      if (tests.get(at).test(values)) {
        return results.get(at).valueIn(values);
      }
    }
    return otherwise == null ? null : otherwise.valueIn(values);
  }

  @Override
  public List<Expression> parts() {
    List<Expression> parts = new ArrayList<>();
    for (int at = 0; at < tests.size(); at++) {
      parts.add(new ClauseValue(tests.get(at)));
      parts.add(results.get(at));
    }
    if (otherwise != null) {
      parts.add(otherwise);
    }
    return parts;
  }

  @Override
  public Expression replacingPaths(UnaryOperator<Expression> replacement) {
    return new Case(
        tests.stream().map(test -> test.replacingPaths(replacement)).toList(),
        results.stream().map(result -> result.replacingPaths(replacement)).toList(),
        otherwise == null ? null : otherwise.replacingPaths(replacement));
  }

  @Override
  public String toString() {
    return Quotes.call(otherwise == null ? "case" : "if", parts());
  }
}
