package dev.breadcrumbs.cloudtrail.query.internal.command;

import dev.breadcrumbs.cloudtrail.query.SearchException;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Clause;
import dev.breadcrumbs.cloudtrail.query.internal.expression.NamedValue;
import dev.breadcrumbs.cloudtrail.query.internal.plan.AnyRow;
import dev.breadcrumbs.cloudtrail.query.internal.plan.CommandList;
import dev.breadcrumbs.cloudtrail.query.internal.plan.RowPart;
import java.util.List;

/** Makes conditions on the rows of a second search, of which only the compared columns are kept. */
public final class RowsCondition {
  private RowsCondition() {}

  /**
   * Asks for rows that fit.
   *
   * @throws SearchException if a column is not there, or worked out of others
   */
  public static Clause of(CommandList rows, List<RowPart> parts) {
    parts.forEach(RowsCondition::requireName);
    List<String> columns = parts.stream().map(RowPart::column).distinct().toList();
    boolean narrow = columns.isEmpty() || rows.columns().equals(columns);
    return AnyRow.of(
        narrow
            ? rows
            : rows.with(new Project("table", columns.stream().map(NamedValue::named).toList())),
        parts);
  }

  private static void requireName(RowPart part) {
    if (!part.everywhere() && !new NamedValue(part.column(), part.value()).isPlain()) {
      throw new SearchException(
          "'"
              + part.column()
              + "' is worked out; name it by eval first, and compare the rows with that");
    }
  }
}
