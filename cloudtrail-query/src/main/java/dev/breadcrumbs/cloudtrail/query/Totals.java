package dev.breadcrumbs.cloudtrail.query;

import dev.breadcrumbs.cloudtrail.query.internal.command.TotalTerms;
import java.util.Objects;

/**
 * What {@link TableQuery#addtotals} adds: a total to each row, a row of totals, or both. Immutable.
 *
 * @param row whether each row gets the sum of its numbers
 * @param col whether a last row gets the sums of columns
 * @param fieldname the column of the rows' sums
 * @param label what the last row has in the column of labels
 * @param labelfield the column of labels; none if empty
 */
public record Totals(boolean row, boolean col, String fieldname, String label, String labelfield) {
  /** A sum for each row, in a column {@code Total}. */
  public static final Totals OF_ROWS = new Totals(true, false, "Total", "Total", "");

  /** A last row with the sums of columns. */
  public static final Totals OF_COLUMNS = new Totals(false, true, "Total", "Total", "");

  /** Checks the options. */
  public Totals {
    Objects.requireNonNull(fieldname, "fieldname is null");
    Objects.requireNonNull(label, "label is null");
    Objects.requireNonNull(labelfield, "labelfield is null");
  }

  TotalTerms terms() {
    return new TotalTerms(row, col, fieldname, label, labelfield);
  }

  /**
   * Adds totals of columns, too.
   *
   * @return the same with a last row
   */
  public Totals withColumns() {
    return new Totals(row, true, fieldname, label, labelfield);
  }

  /**
   * Names the column of the rows' sums.
   *
   * @param name the name
   * @return the same with that name
   */
  public Totals fieldname(String name) {
    return new Totals(row, col, name, label, labelfield);
  }

  /**
   * Labels the last row.
   *
   * @param text the label
   * @param column the column for the label, which is created if it does not exist
   * @return the same with that label
   */
  public Totals label(String text, String column) {
    return new Totals(row, col, fieldname, text, column);
  }
}
