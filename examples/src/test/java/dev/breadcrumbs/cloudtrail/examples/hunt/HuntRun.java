package dev.breadcrumbs.cloudtrail.examples.hunt;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

/** One run of hunt within this process: its exit code, and what it wrote. */
public record HuntRun(int exitCode, String out, String err) {
  static final String SAMPLE = "sample-logs";

  /** Runs a command line. */
  public static HuntRun of(String... arguments) {
    return inWidth(Console.ANY_WIDTH, arguments);
  }

  /** Runs a command line on a terminal of a width. */
  static HuntRun inWidth(int columns, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Console console = new Console(new PrintWriter(out), new PrintWriter(err), false, columns);
    int exitCode = Hunt.commandLine(console).execute(arguments);
    return new HuntRun(exitCode, out.toString(), err.toString());
  }

  List<String> lines() {
    return out.lines().toList();
  }
}
