package dev.breadcrumbs.cloudtrail.query;

import java.util.ArrayList;
import java.util.List;

/** Takes events and makes the rows of one projection. Not thread-safe. */
interface RowSink {
  void add(PathValues event);

  /** Takes over what another sink of the same projection took, over events that follow. */
  void merge(RowSink later);

  /** The rows, in the projection's order. */
  List<Object[]> rows();

  static RowSink of(Projection projection) {
    if (projection instanceof Projection.Stats stats) {
      return new StatsSink(stats);
    }
    if (projection instanceof Projection.Top top) {
      return new TopSink(top);
    }
    return new TableSink((Projection.ToTable) projection);
  }

  /** One row an event. */
  final class TableSink implements RowSink {
    private final List<Field> fields;
    private final List<Object[]> rows = new ArrayList<>();

    TableSink(Projection.ToTable table) {
      fields = table.fields();
    }

    @Override
    public void add(PathValues event) {
      Object[] row = new Object[fields.size()];
      for (int at = 0; at < row.length; at++) {
        row[at] = fields.get(at).valueIn(event);
      }
      rows.add(row);
    }

    @Override
    public void merge(RowSink later) {
      rows.addAll(((TableSink) later).rows);
    }

    @Override
    public List<Object[]> rows() {
      return rows;
    }
  }
}
