package dev.breadcrumbs.cloudtrail.query;

import java.util.HashSet;
import java.util.List;
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

  static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  static String textMatch(TextMatch match) {
    List<String> texts = match.texts();
    String name = name(match.field());
    if (match.operator() == TextOperator.EQ) {
      return texts.size() == 1
          ? name + "=" + quoted(texts.get(0))
          : "in("
              + name
              + ", "
              + texts.stream().map(Clauses::quoted).collect(Collectors.joining(", "))
              + ")";
    }
    return texts.stream()
        .map(text -> name + " LIKE " + quoted(pattern(match.operator(), text)))
        .collect(Collectors.joining(" OR "));
  }

  private static String pattern(TextOperator operator, String text) {
    String plain = text.replace("\\", "\\\\").replace("*", "\\*").replace("?", "\\?");
    String before = operator == TextOperator.STARTS_WITH ? "" : "*";
    String after = operator == TextOperator.ENDS_WITH ? "" : "*";
    return before + plain + after;
  }

  /** The only texts that a field can have where a clause holds; null if it does not restrict it. */
  static @Nullable Set<String> valuesOf(Clause clause, Field field) {
    if (clause instanceof TextMatch match) {
      boolean restricts =
          match.operator() == TextOperator.EQ
              && !match.ignoreCase()
              && match.field().expression().equals(field.expression());
      return restricts ? Set.copyOf(match.texts()) : null;
    }
    if (clause instanceof And and) {
      return intersection(and.members(), field);
    }
    return clause instanceof Or or ? union(or.members(), field) : null;
  }

  private static @Nullable Set<String> intersection(List<Clause> members, Field field) {
    Set<String> common = null;
    for (Clause member : members) {
      Set<String> values = valuesOf(member, field);
      if (values == null) {
        continue;
      }
      if (common == null) {
        common = new HashSet<>(values);
      } else {
        common.retainAll(values);
      }
    }
    return common;
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
