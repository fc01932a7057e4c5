package dev.breadcrumbs.cloudtrail.query.internal.print;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Writes a table in one of its forms, row by row. */
@FunctionalInterface
interface PrintedRows {
  void writeTo(Appendable target) throws IOException;

  /** All that is written, as one text. */
  static String text(PrintedRows printed) {
    StringBuilder text = new StringBuilder();
    try {
      printed.writeTo(text);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    return text.toString();
  }
}
