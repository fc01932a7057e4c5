package dev.breadcrumbs.cloudtrail.query;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What clauses have in common: their text, their paths, and the values they restrict a field to.
 */
final class Clauses {
  private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  private Clauses() {}

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

  static String name(Field field) {
    return name(field.name());
  }

  /** A name as it stands in a search: in single quotes where it is more than one word. */
  static String name(String name) {
    return PLAIN_NAME.matcher(name).matches()
        ? name
        : "'" + name.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }

  /** A field as it stands in a comparison, with or without case. */
  static String name(Field field, boolean ignoreCase) {
    return ignoreCase ? "lower(" + name(field) + ")" : name(field);
  }

  static String quoted(String text, boolean ignoreCase) {
    return quoted(folded(text, ignoreCase));
  }

  private static String folded(String text, boolean ignoreCase) {
    return ignoreCase ? text.toLowerCase(Locale.ROOT) : text;
  }

  static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  static String textMatch(TextMatch match) {
    List<String> texts = match.texts();
    String name = name(match.field(), match.ignoreCase());
    if (match.operator() != TextOperator.EQ) {
      return texts.stream()
          .map(
              text -> name + " LIKE " + quoted(pattern(match.operator(), text, match.ignoreCase())))
          .collect(Collectors.joining(" OR "));
    }
    List<String> quoted = texts.stream().map(text -> quoted(text, match.ignoreCase())).toList();
    return switch (quoted.size()) {
      case 0 -> "false()";
      case 1 -> name + "=" + quoted.get(0);
      default -> "in(" + name + ", " + String.join(", ", quoted) + ")";
    };
  }

  private static String pattern(TextOperator operator, String text, boolean ignoreCase) {
    String plain = folded(text, ignoreCase).replaceAll("[\\\\%_]", "\\\\$0");
    String before = operator == TextOperator.STARTS_WITH ? "" : "%";
    String after = operator == TextOperator.ENDS_WITH ? "" : "%";
    return before + plain + after;
  }

  /**
   * Texts of which a field has one where a clause holds; null if it does not restrict the field.
   */
  static @Nullable Set<String> valuesOf(Clause clause, Field field) {
    if (clause instanceof TextMatch match) {
      boolean restricts = match.isOneOf() && match.field().expression().equals(field.expression());
      return restricts ? Set.copyOf(match.texts()) : null;
    }
    if (clause instanceof And and) {
      return smallest(and.members(), field);
    }
    return clause instanceof Or or ? union(or.members(), field) : null;
  }

  /**
   * The smallest set of the members that restrict the field. Not what all sets have in common: of a
   * multivalue, one value may meet one member and another the next.
   */
  private static @Nullable Set<String> smallest(List<Clause> members, Field field) {
    Set<String> smallest = null;
    for (Clause member : members) {
      Set<String> values = valuesOf(member, field);
      if (values != null && (smallest == null || values.size() < smallest.size())) {
        smallest = values;
      }
    }
    return smallest;
  }

  private static @Nullable Set<String> union(List<Clause> members, Field field) {
    Set<String> all = new HashSet<>();
    for (Clause member : members) {
      Set<String> values = valuesOf(member, field);
      if (values == null) {
        return null;
      }
      all.addAll(values);
    }
    return all;
  }
}
