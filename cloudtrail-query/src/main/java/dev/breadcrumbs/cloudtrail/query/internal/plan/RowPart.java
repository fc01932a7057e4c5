package dev.breadcrumbs.cloudtrail.query.internal.plan;

import dev.breadcrumbs.cloudtrail.query.internal.expression.AllTexts;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Expression;
import dev.breadcrumbs.cloudtrail.query.internal.expression.NamedValue;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Quotes;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What a column of a second search is compared with: a field, or all values of the event, in which
 * its text is looked for.
 */
public record RowPart(String column, Expression value, boolean everywhere) {
  /** Columns whose text is a term by itself, as Splunk has it. */
  private static final Set<String> TERMS = Set.of("search", "query");

  public static RowPart of(NamedValue field) {
    return new RowPart(field.name(), field.expression(), false);
  }

  public static RowPart everywhere(String column) {
    return new RowPart(column, new AllTexts(), true);
  }

  /** Whether the name of a column alone says that its text is a term. */
  public static boolean isTerm(String column) {
    return TERMS.contains(column);
  }

  /** The columns of a search that are compared where nothing else is said: not {@code _time}. */
  public static List<String> shown(CommandList search) {
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
