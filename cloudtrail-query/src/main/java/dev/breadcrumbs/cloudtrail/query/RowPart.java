package dev.breadcrumbs.cloudtrail.query;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What a column of a second search is compared with: a field, or all values of the event, in which
 * its text is looked for.
 */
record RowPart(String column, Expression value, boolean everywhere) {
  /** Columns whose text is a term by itself, as Splunk has it. */
  private static final Set<String> TERMS = Set.of("search", "query");

  static RowPart of(Field field) {
    return new RowPart(field.name(), field.expression(), false);
  }

  static RowPart everywhere(String column) {
    return new RowPart(column, new AllTexts(), true);
  }

  /** Whether the name of a column alone says that its text is a term. */
  static boolean isTerm(String column) {
    return TERMS.contains(column);
  }

  /** The columns of a search that are compared where nothing else is said: not {@code _time}. */
  static List<String> shown(TableQuery search) {
    return search.columns().stream().filter(column -> !column.startsWith("_")).toList();
  }

  RowPart replacingPaths(UnaryOperator<Expression> replacement) {
    return new RowPart(column, value.replacingPaths(replacement), everywhere);
  }

  /** Whether the name of the column says it all. */
  boolean isImplied() {
    return isTerm(column) ? everywhere : term().equals(Quotes.inList(column));
  }

  /** As {@code return} has it. */
  String term() {
    String name = Quotes.inList(column);
    if (everywhere) {
      return "$" + name;
    }
    String field = Quotes.inList(value);
    return field.equals(name) ? name : field + "=" + name;
  }
}
