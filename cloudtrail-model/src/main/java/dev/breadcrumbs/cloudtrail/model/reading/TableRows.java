package dev.breadcrumbs.cloudtrail.model.reading;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a table of events, row by row. */
final class TableRows {
  private static final int LONGEST_HEADER = 1 << 14;
  private static final int PADDING = 64;

  private final ByteWindow window;
  private final LookAhead ahead;
  private final FramingFaults faults;
  private final ReadLimits limits;
  private final TableColumns columns;

  private TableRows(
      ByteWindow window, FramingFaults faults, ReadLimits limits, TableColumns columns) {
    this.window = window;
    this.ahead = new LookAhead(window, limits);
    this.faults = faults;
    this.limits = limits;
    this.columns = columns;
  }

  /** Stands behind the headings, if a table of events begins here; null if none does. */
  static @Nullable TableRows of(ByteWindow window, FramingFaults faults, ReadLimits limits) {
    TableColumns columns = columns(window);
    if (columns == null) {
      return null;
    }
    window.moveTo(CsvRow.end(window.bytes(), window.position(), window.limit()));
    return new TableRows(window, faults, limits, columns);
  }

  /** Tells whether a table of events begins here. */
  static boolean beginAt(ByteWindow window) {
    return columns(window) != null;
  }

  private static @Nullable TableColumns columns(ByteWindow window) {
    if (window.held() == 0 || !isOfHeading(window.current())) {
      return null;
    }
    window.require(LONGEST_HEADER);
    int limit = Math.min(window.limit(), window.position() + LONGEST_HEADER);
    int end = CsvRow.end(window.bytes(), window.position(), limit);
    return end < 0 ? null : TableColumns.of(CsvRow.cells(window.bytes(), window.position(), end));
  }

  private static boolean isOfHeading(byte first) {
    return first == '"' || Character.isLetter(first);
  }

  /** Gives the event of the next row; null if there is none left. */
  @Nullable ByteWindow next() {
    while (ahead.skipSeparators(false)) {
      int end = ahead.scan(CsvRow::end);
      if (end < 0 && !ahead.hasRoom()) {
        tooLarge();
        continue;
      }
      int start = window.position();
      long place = window.place();
      int to = end < 0 ? window.limit() : end;
      List<String> cells = CsvRow.cells(window.bytes(), start, to);
      window.moveTo(to);
      if (cells.size() == columns.number()) {
        byte[] event = columns.event(cells);
        return ByteWindow.over(
            Arrays.copyOf(event, event.length + PADDING), event.length, faults, place);
      }
      faults.ofRecord(
          faults.nextRecord(),
          ProblemKind.BROKEN_ROW,
          place,
          "the row has " + cells.size() + " cells and not " + columns.number());
    }
    return null;
  }

  private void tooLarge() {
    faults.ofRecord(
        faults.nextRecord(),
        ProblemKind.RECORD_TOO_LARGE,
        window.place(),
        "the row is larger than " + limits.recordBytes() + " bytes");
    // A quote may be missing: the next line is taken for a row.
    do {
      for (int at = window.position(); at < window.limit(); at++) {
        if (window.bytes()[at] == '\n') {
          window.moveTo(at + 1);
          return;
        }
      }
      window.moveTo(window.limit());
    } while (window.more());
  }

  void close() {
    window.close();
  }
}
