package dev.breadcrumbs.cloudtrail.query.internal.command;

import dev.breadcrumbs.cloudtrail.query.SearchException;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Quotes;
import java.util.Objects;

/**
 * What {@code addtotals} adds.
 *
 * @param row whether each row gets the sum of its numbers
 * @param col whether a last row gets the sums of columns
 * @param fieldname the column of the rows' sums
 * @param label what the last row has in the column of labels
 * @param labelfield the column of labels; none if empty
 */
public record TotalTerms(
    boolean row, boolean col, String fieldname, String label, String labelfield) {
  private static final String TOTAL = "Total";

  /** A sum for each row. */
  public static final TotalTerms OF_ROWS = new TotalTerms(true, false, TOTAL, TOTAL, "");

  public TotalTerms {
    Objects.requireNonNull(fieldname, "fieldname is null");
    Objects.requireNonNull(label, "label is null");
    Objects.requireNonNull(labelfield, "labelfield is null");
    if (!row && !col) {
      throw new SearchException("addtotals adds nothing with row=f and without col=t");
    }
  }

  @Override
  public String toString() {
    return (row ? "" : " row=f")
        + (col ? " col=t" : "")
        + (fieldname.equals(TOTAL) ? "" : " fieldname=" + Quotes.text(fieldname))
        + (label.equals(TOTAL) ? "" : " label=" + Quotes.text(label))
        + (labelfield.isEmpty() ? "" : " labelfield=" + Quotes.text(labelfield));
  }
}
