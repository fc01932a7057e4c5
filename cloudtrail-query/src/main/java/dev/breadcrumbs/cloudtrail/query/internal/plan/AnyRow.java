package dev.breadcrumbs.cloudtrail.query.internal.plan;

import dev.breadcrumbs.cloudtrail.query.SearchException;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Clause;
import dev.breadcrumbs.cloudtrail.query.internal.expression.ColumnNames;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Expression;
import dev.breadcrumbs.cloudtrail.query.internal.expression.FieldPath;
import dev.breadcrumbs.cloudtrail.query.internal.expression.PathValues;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Quotes;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Fits one row of a second search: a search in brackets among the terms of {@code search}. A run
 * has the second search run first, and puts what its rows come to in the place of this.
 *
 * @param rows the second search; its columns are those that are asked for, and hidden ones
 * @param parts what each column is compared with, one at least
 */
public record AnyRow(Expression rows, List<RowPart> parts) implements Clause {
  public AnyRow {
    parts = List.copyOf(parts);
  }

  /**
   * Asks for the rows of a search.
   *
   * @throws SearchException if its columns are not known, or nothing is compared
   */
  public static AnyRow of(CommandList rows, List<RowPart> parts) {
    if (rows.shape().found()) {
      throw new SearchException("a search in brackets needs columns that are known: " + rows);
    }
    if (parts.isEmpty()) {
      throw new SearchException("a search in brackets needs a column to compare with: " + rows);
    }
    parts.forEach(part -> ColumnNames.require(part.column(), rows.columns()));
    return new AnyRow(new RowsOf(rows), parts);
  }

  @Override
  public boolean test(PathValues values) {
    return rows.valueIn(values) != null;
  }

  @Override
  public List<FieldPath> paths() {
    return parts.stream().flatMap(part -> part.value().paths().stream()).distinct().toList();
  }

  @Override
  public Clause replacingPaths(UnaryOperator<Expression> replacement) {
    List<RowPart> replaced = parts.stream().map(part -> part.replacingPaths(replacement)).toList();
    Expression found = rows.replacingPaths(replacement);
    return found instanceof FoundRows all
        ? RowClauses.of(all.table(), replaced)
        : new AnyRow(found, replaced);
  }

  /** Case never matters to it. */
  @Override
  public Clause ignoringCase() {
    return this;
  }

  @Override
  public String searchTerm() {
    CommandList search = ((RowsOf) rows).search();
    boolean asTheyAre =
        parts.stream().allMatch(RowPart::isImplied)
            && parts.stream().map(RowPart::column).toList().equals(RowPart.shown(search));
    String returned = parts.stream().map(RowPart::term).collect(Collectors.joining(" "));
    return "[search " + search + (asTheyAre ? "" : " | return 0 " + returned) + "]";
  }

  @Override
  public boolean ignoresCase() {
    return true;
  }

  @Override
  public String toString() {
    return "searchmatch(" + Quotes.text(searchTerm()) + ")";
  }
}
