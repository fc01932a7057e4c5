package dev.breadcrumbs.cloudtrail.examples.hunt;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.breadcrumbs.cloudtrail.query.Table;
import dev.breadcrumbs.cloudtrail.query.TableQuery;
import dev.breadcrumbs.cloudtrail.rules.Finding;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;

/**
 * Where a command writes to.
 *
 * @param out for results
 * @param err for everything else
 * @param showsProgress whether somebody watches {@code err} on a terminal
 * @param columns how wide a table may be, or {@link #ANY_WIDTH}
 */
record Console(PrintWriter out, PrintWriter err, boolean showsProgress, int columns) {
  /** The width of an output that is no terminal. */
  static final int ANY_WIDTH = 0;

  /** How wide the terminal is that standard output goes to, which the start script knows, too. */
  private static final String COLUMNS = "hunt.columns";

  /** Java 17 cannot tell where standard error goes to; the start script can. */
  private static final String ERR_IS_TERMINAL = "hunt.terminal";

  /**
   * The process's own standard error, and what stands for its output; UTF-8 whatever the locale.
   */
  static Console ofProcess(OutputStream output) {
    return new Console(
        writer(output),
        writer(new FileOutputStream(FileDescriptor.err)),
        Boolean.getBoolean(ERR_IS_TERMINAL),
        Math.max(ANY_WIDTH, Integer.getInteger(COLUMNS, ANY_WIDTH)));
  }

  static PrintWriter writer(OutputStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, UTF_8), true);
  }

  /** Prints a result that ends its own lines. */
  void print(Object result) {
    out.print(result);
    out.flush();
  }

  /** Tells how a search went, beside its result. */
  void explain(TableQuery query, Table table) {
    err.print(query.explain());
    err.print("what became of the events:\n");
    table.counts().forEach(count -> err.print("  " + count + "\n"));
    err.flush();
  }

  /** Tells why there is a finding, beside it. */
  void explain(Finding finding) {
    err.print(finding.explain() + "\n");
    err.flush();
  }

  /** Tells the user something beside the result, on one line: names in it may be anything. */
  void tell(String message) {
    err.print("hunt: " + ScreenTable.harmless(message) + "\n");
    err.flush();
  }
}
