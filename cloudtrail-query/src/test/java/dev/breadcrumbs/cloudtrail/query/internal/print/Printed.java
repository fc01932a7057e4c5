package dev.breadcrumbs.cloudtrail.query.internal.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** What a printer writes, as text. */
final class Printed {
  interface Printer {
    void write(List<String> columns, Iterable<List<String>> rows, Appendable target)
        throws IOException;
  }

  private Printed() {}

  static String by(Printer printer, List<String> columns, List<List<String>> rows) {
    StringBuilder text = new StringBuilder();
    try {
      printer.write(columns, rows, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
