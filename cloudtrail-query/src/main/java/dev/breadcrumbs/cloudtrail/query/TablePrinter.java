package dev.breadcrumbs.cloudtrail.query;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Prints a table somewhere. */
@FunctionalInterface
interface TablePrinter {
  void print(Table table, Appendable target) throws IOException;

  /** The printed table as one text. */
  static String text(Table table, TablePrinter printer) {
    StringBuilder text = new StringBuilder();
    try {
      printer.print(table, text);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    return text.toString();
  }
}
