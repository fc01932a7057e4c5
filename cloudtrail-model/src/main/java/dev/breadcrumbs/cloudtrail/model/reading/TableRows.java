package dev.breadcrumbs.cloudtrail.model.reading;

import dev.breadcrumbs.cloudtrail.model.internal.envelope.CsvRow;
import dev.breadcrumbs.cloudtrail.model.internal.envelope.Envelope;
import dev.breadcrumbs.cloudtrail.model.internal.envelope.Respeller;
import dev.breadcrumbs.cloudtrail.model.internal.envelope.TableColumns;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a table of events, row by row. */
final class TableRows {
  private static final int LONGEST_HEADER = 1 << 14;
  private static final int PADDING = 64;
  private static final String SEPARATORS = ",;\t";

  private final ByteWindow window;
  private final LookAhead ahead;
  private final FramingFaults faults;
  private final ReadLimits limits;
  private final Heading heading;

  /** The first row of a table of events, and what its cells are separated by. */
  private record Heading(TableColumns columns, char separator) {}

  private TableRows(ByteWindow window, FramingFaults faults, ReadLimits limits, Heading heading) {
    this.window = window;
    this.ahead = new LookAhead(window, limits);
    this.faults = faults;
    this.limits = limits;
    this.heading = heading;
  }

  /** Stands behind the headings, if a table of events begins here; null if none does. */
  static @Nullable TableRows of(ByteWindow window, FramingFaults faults, ReadLimits limits) {
    Heading heading = heading(window, limits);
    if (heading == null) {
      return null;
    }
    window.moveTo(CsvRow.end(window.bytes(), window.position(), window.limit()));
    return new TableRows(window, faults, limits, heading);
  }

  /** Returns whether a table of events begins here. */
  static boolean beginAt(ByteWindow window, ReadLimits limits) {
    return heading(window, limits) != null;
  }

  private static @Nullable Heading heading(ByteWindow window, ReadLimits limits) {
    if (window.held() == 0 || !isOfHeading(window.current())) {
      return null;
    }
    window.require(LONGEST_HEADER);
    int last = Math.min(window.limit(), window.position() + LONGEST_HEADER);
    int end = CsvRow.end(window.bytes(), window.position(), last);
    if (end < 0) {
      return null;
    }
    for (int at = 0; at < SEPARATORS.length(); at++) {
      char separator = SEPARATORS.charAt(at);
      List<String> names = CsvRow.cells(window.bytes(), window.position(), end, separator);
      TableColumns columns =
          TableColumns.of(names, first(window, end, last, separator), spelling(limits));
      if (columns != null) {
        return new Heading(columns, separator);
      }
    }
    return null;
  }

  private static Respeller spelling(ReadLimits limits) {
    return new Respeller(new Envelope(limits.scanner()));
  }

  /** The cells of the row below, as far as they are at hand. */
  private static List<String> first(ByteWindow window, int from, int limit, char separator) {
    int end = CsvRow.end(window.bytes(), from, limit);
    return CsvRow.cells(window.bytes(), from, end < 0 ? limit : end, separator);
  }

  private static boolean isOfHeading(byte first) {
    return first == '"' || first == '@' || first == '_' || Character.isLetter(first);
  }

  /** Returns the event of the next row; null if there is none left. */
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
      List<String> cells = CsvRow.cells(window.bytes(), start, to, heading.separator);
      window.moveTo(to);
      ByteWindow event = event(cells, place);
      if (event != null) {
        return event;
      }
    }
    return null;
  }

  private @Nullable ByteWindow event(List<String> cells, long place) {
    TableColumns columns = heading.columns;
    if (cells.size() != columns.number()) {
      faults.ofRecord(
          faults.nextRecord(),
          ProblemKind.BROKEN_ROW,
          place,
          "the row has " + cells.size() + " cells and not " + columns.number());
      return null;
    }
    byte[] event = columns.event(cells);
    if (event == null) {
      faults.ofRecord(
          faults.nextRecord(),
          ProblemKind.NOT_AN_EVENT,
          place,
          "the cell of " + columns.held() + " is no JSON of an event");
      return null;
    }
    return ByteWindow.over(
        Arrays.copyOf(event, event.length + PADDING), event.length, faults, place);
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
