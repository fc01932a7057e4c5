package dev.breadcrumbs.cloudtrail.query.internal.condition;

import dev.breadcrumbs.cloudtrail.query.internal.expression.Clause;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Expression;
import dev.breadcrumbs.cloudtrail.query.internal.expression.FieldPath;
import dev.breadcrumbs.cloudtrail.query.internal.expression.FunctionCall;
import dev.breadcrumbs.cloudtrail.query.internal.expression.NamedValue;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Quotes;
import dev.breadcrumbs.cloudtrail.query.internal.value.CaseFolding;
import dev.breadcrumbs.cloudtrail.query.internal.value.TextOperator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What clauses have in common: their text, their paths, and the values they restrict a field to.
 */
public final class Clauses {
  private Clauses() {}

  /** The clauses that must all hold where a clause does. */
  public static Stream<Clause> members(Clause clause) {
    return clause instanceof And and ? and.members().stream() : Stream.of(clause);
  }

  /** Whether a clause depends on more than what single paths lead to. */
  public static boolean needsWhole(Clause clause) {
    return clause.paths().contains(FieldPath.WHOLE);
  }

  /** Whether a clause asks for what only a run knows, as the present. */
  public static boolean dependsOnRun(Clause clause) {
    Set<Expression> calls = new HashSet<>();
    clause.replacingPaths(
        leaf -> {
          if (leaf instanceof FunctionCall call) {
            calls.add(call);
          }
          return leaf;
        });
    return !calls.isEmpty();
  }

  static List<FieldPath> paths(List<Clause> members) {
    return members.stream().flatMap(member -> member.paths().stream()).distinct().toList();
  }

  static String joined(List<Clause> members, String word) {
    return members.stream().map(Clauses::bracketed).collect(Collectors.joining(word));
  }

  static String bracketed(Clause clause) {
    boolean compound = clause instanceof And || clause instanceof Or;
    return compound ? "(" + clause + ")" : clause.toString();
  }

  /** A value as it stands in a comparison, with or without case. */
  static String name(Expression value, boolean ignoreCase) {
    return ignoreCase ? "lower(" + value + ")" : Quotes.operand(value);
  }

  static String quoted(String text, boolean ignoreCase) {
    return Quotes.text(ignoreCase ? CaseFolding.folded(text) : text);
  }

  /**
   * What is lower-cased and then compared with texts in lower case, so that case does not matter;
   * null if it is something else.
   */
  public static @Nullable Expression lowered(Expression value, List<String> texts) {
    boolean folds =
        value instanceof FunctionCall call
            && call.function().equals("lower")
            && texts.stream().allMatch(text -> CaseFolding.folded(text).equals(text));
    return folds ? value.parts().get(0) : null;
  }

  static String textMatch(TextMatch match) {
    boolean ignoreCase = match.ignoreCase();
    if (match.operator() != TextOperator.EQ) {
      String pattern = pattern(match.operator(), match.texts().get(0));
      return like(match.value(), quoted(pattern, ignoreCase), ignoreCase);
    }
    String name = name(match.value(), ignoreCase);
    List<String> quoted = match.texts().stream().map(text -> quoted(text, ignoreCase)).toList();
    return quoted.size() == 1
        ? name + "=" + quoted.get(0)
        : "in(" + name + String.join("", quoted.stream().map(text -> ", " + text).toList()) + ")";
  }

  static String like(Expression value, String quoted, boolean ignoreCase) {
    return "like(" + (ignoreCase ? "lower(" + value + ")" : value) + ", " + quoted + ")";
  }

  private static String pattern(TextOperator operator, String text) {
    String plain = text.replaceAll("[\\\\%_]", "\\\\$0");
    String before = operator == TextOperator.STARTS_WITH ? "" : "%";
    String after = operator == TextOperator.ENDS_WITH ? "" : "%";
    return before + plain + after;
  }

  /**
   * Texts of which a field has one where a clause holds; null if it does not restrict the field.
   */
  public static @Nullable Set<String> valuesOf(Clause clause, NamedValue field) {
    return valuesOf(clause, field, false);
  }

  /**
   * The same, where case may not matter to some of the texts, and so must not to any.
   *
   * @param folded whether texts count that are compared without case
   */
  public static @Nullable Set<String> valuesOf(Clause clause, NamedValue field, boolean folded) {
    if (clause instanceof TextMatch match) {
      boolean restricts =
          match.operator() == TextOperator.EQ
              && (folded || !match.ignoreCase())
              && match.value().equals(field.expression());
      return restricts ? Set.copyOf(match.texts()) : null;
    }
    if (clause instanceof And and) {
      return smallest(and.members(), field, folded);
    }
    return clause instanceof Or or ? union(or.members(), field, folded) : null;
  }

  /**
   * The smallest set of the members that restrict the field. Not what all sets have in common: of a
   * multivalue, one value may meet one member and another the next.
   */
  private static @Nullable Set<String> smallest(
      List<Clause> members, NamedValue field, boolean folded) {
    Set<String> smallest = null;
    for (Clause member : members) {
      Set<String> values = valuesOf(member, field, folded);
      if (values != null && (smallest == null || values.size() < smallest.size())) {
        smallest = values;
      }
    }
    return smallest;
  }

  private static @Nullable Set<String> union(
      List<Clause> members, NamedValue field, boolean folded) {
    Set<String> all = new HashSet<>();
    for (Clause member : members) {
      Set<String> values = valuesOf(member, field, folded);
      if (values == null) {
        return null;
      }
      all.addAll(values);
    }
    return all;
  }
}
