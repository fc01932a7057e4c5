package dev.breadcrumbs.cloudtrail.examples.hunt;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.breadcrumbs.cloudtrail.examples.terminal.LevelColours;
import dev.breadcrumbs.cloudtrail.examples.terminal.ScreenTable;
import dev.breadcrumbs.cloudtrail.query.Table;
import dev.breadcrumbs.cloudtrail.query.TableQuery;
import dev.breadcrumbs.cloudtrail.rules.Finding;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.util.Map;

/** Where a command writes to, and what may be written there. */
final class Console {
  /** The width of an output that is no terminal. */
  static final int ANY_WIDTH = 0;

  /** How wide the terminal is that standard output goes to, which the start script knows, too. */
  private static final String COLUMNS = "hunt.columns";

  /** Java 17 cannot tell where standard error goes to; the start script can. */
  private static final String ERR_IS_TERMINAL = "hunt.terminal";

  /** Whether standard output goes to a terminal that shows colours, as the start script found. */
  private static final String OUT_HAS_COLOURS = "hunt.colours";

  /** Whoever sets it, to anything at all, wants no colours: see no-color.org. */
  private static final String NO_COLOURS = "NO_COLOR";

  private final PrintWriter out;
  private final PrintWriter err;
  private final int columns;
  private final boolean terminal;
  private final boolean colours;
  private boolean quiet;

  /**
   * A console without colours.
   *
   * @param out for results
   * @param err for everything else
   * @param terminal whether somebody watches {@code err} on a terminal
   * @param columns how wide a table may be, or {@link #ANY_WIDTH}
   */
  Console(PrintWriter out, PrintWriter err, boolean terminal, int columns) {
    this(out, err, terminal, columns, false);
  }

  private Console(
      PrintWriter out, PrintWriter err, boolean terminal, int columns, boolean colours) {
    this.out = out;
    this.err = err;
    this.terminal = terminal;
    this.columns = columns;
    this.colours = colours;
  }

  /**
   * The process's own standard error, and what stands for its output; UTF-8 whatever the locale.
   */
  static Console ofProcess(OutputStream output) {
    return new Console(
            writer(output),
            writer(new FileOutputStream(FileDescriptor.err)),
            Boolean.getBoolean(ERR_IS_TERMINAL),
            Math.max(ANY_WIDTH, Integer.getInteger(COLUMNS, ANY_WIDTH)))
        .coloured(Boolean.getBoolean(OUT_HAS_COLOURS), System.getenv());
  }

  /** The same with colours, if the output has any and nobody wants none. */
  Console coloured(boolean possible, Map<String, String> environment) {
    boolean wanted = environment.getOrDefault(NO_COLOURS, "").isEmpty();
    return new Console(out, err, terminal, columns, possible && wanted);
  }

  PrintWriter out() {
    return out;
  }

  PrintWriter err() {
    return err;
  }

  /** How wide a table may be, or {@link #ANY_WIDTH}. */
  int columns() {
    return columns;
  }

  boolean showsProgress() {
    return terminal && !quiet;
  }

  /** Whether nothing is told beside results but failures. */
  void quiet(boolean asked) {
    quiet = asked;
  }

  static PrintWriter writer(OutputStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, UTF_8), true);
  }

  /** Prints a result that ends its own lines. */
  void print(Object result) {
    out.print(result);
    out.flush();
  }

  /** Prints a result for people, in which levels have their colours. */
  void printByLevel(Object result) {
    print(colours ? LevelColours.in(result.toString()) : result);
  }

  /** Prints how a search went, beside its result. */
  void explain(TableQuery query, Table table) {
    err.print(query.explain());
    err.print("what became of the events:\n");
    table.counts().forEach(count -> err.print("  " + count + "\n"));
    err.flush();
  }

  /** Prints why there is a finding, beside it. */
  void explain(Finding finding) {
    err.print(finding.explain() + "\n");
    err.flush();
  }

  /** Tells the user something beside the result, on one line: names in it may be anything. */
  void tell(String message) {
    if (!quiet) {
      fail(message);
    }
  }

  /** Tells the user what failed, however quiet it should be. */
  void fail(String message) {
    err.print("hunt: " + ScreenTable.harmless(message) + "\n");
    err.flush();
  }
}
