package dev.breadcrumbs.cloudtrail.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Texts in rows and columns; null is missing.
 *
 * @param columns the names of the columns
 * @param numeric whether all that is in a column are numbers
 * @param rows the rows
 */
record Cells(List<String> columns, List<Boolean> numeric, List<List<@Nullable String>> rows) {
  Cells {
    columns = List.copyOf(columns);
    numeric = List.copyOf(numeric);
    rows = Collections.unmodifiableList(new ArrayList<>(rows));
  }
}
