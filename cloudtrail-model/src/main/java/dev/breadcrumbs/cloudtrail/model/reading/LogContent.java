package dev.breadcrumbs.cloudtrail.model.reading;

import dev.breadcrumbs.cloudtrail.model.internal.envelope.Wrapping;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * What one file holds, or one entry of an archive: cuts it into records, and takes events out of
 * what holds them. Not thread-safe.
 */
final class LogContent implements AutoCloseable {
  private final FramingFaults faults;
  private final ReadLimits limits;
  private final @Nullable RecordScanner records;
  private final Unwrapper unwrapper;

  /** The rows of a file that is a table: each is a document. */
  private final @Nullable TableRows rows;

  /** The documents that hold the current one, innermost first. */
  private final Deque<Document> outer = new ArrayDeque<>(0);

  private Document current;

  LogContent(
      ByteWindow window,
      FramingFaults faults,
      ReadLimits limits,
      ReadLog log,
      @Nullable RecordScanner records) {
    this.limits = limits;
    this.records = records;
    this.faults = faults;
    this.unwrapper = new Unwrapper(faults, limits, log);
    this.rows = TableRows.of(window, faults, limits);
    this.current = document(rows == null ? window : ByteWindow.none(faults));
  }

  private Document document(ByteWindow window) {
    return new Document(window, faults, limits, records);
  }

  /** Moves to the next record; false if there is none left. */
  boolean next() {
    while (true) {
      if (current.next()) {
        if (current.scanned() || !isUnwrapped()) {
          return true;
        }
      } else if (!outer.isEmpty()) {
        current.close();
        current = outer.pop();
      } else if (!nextRow()) {
        return false;
      }
    }
  }

  private boolean nextRow() {
    ByteWindow row = rows == null ? null : rows.next();
    if (row != null) {
      current = document(row);
    }
    return row != null;
  }

  /** Deals with a record that is none itself, and stands before those in it. */
  private boolean isUnwrapped() {
    Wrapping wrapping = unwrapper.look(current);
    if (wrapping == null) {
      return false;
    }
    ByteWindow inside = unwrapper.open(wrapping, current, outer.size());
    if (inside != null) {
      outer.push(current);
      current = document(inside);
    }
    return true;
  }

  Document current() {
    return current;
  }

  String file() {
    return faults.file();
  }

  @Override
  public void close() {
    current.close();
    outer.forEach(Document::close);
    if (rows != null) {
      rows.close();
    }
  }
}
