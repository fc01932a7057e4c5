package dev.breadcrumbs.cloudtrail.query;

import dev.breadcrumbs.cloudtrail.model.reading.ReadReport;
import java.util.List;

/** The last part of every run: the steps on rows, the same for all executors. */
final class RowPipeline {
  private RowPipeline() {}

  static Table finish(TableQuery query, List<Object[]> projected, ReadReport report) {
    List<Object[]> rows = projected;
    List<String> columns = query.projection().columns();
    for (RowStep step : query.steps()) {
      rows = step.apply(rows, columns);
      columns = step.columns(columns);
    }
    return Table.of(columns, rows, report);
  }
}
