package dev.breadcrumbs.cloudtrail.examples.hunt;

import dev.breadcrumbs.cloudtrail.query.RunOptions;
import dev.breadcrumbs.cloudtrail.query.Table;
import dev.breadcrumbs.cloudtrail.query.TableQuery;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** How the table of a search is printed, and what is told beside it. */
final class TableOutput {
  private final Console console;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} unless given.")
  private TableFormat format = TableFormat.TABLE;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "Print the first N rows only, and tell how many there are.")
  private int limit = Integer.MAX_VALUE;

  @Option(
      names = "--wide",
      description = "Print all of each cell; a terminal gets as much as fits otherwise.")
  private boolean wide;

  @Option(
      names = "--explain",
      description = "Also tell, on standard error, what was read and what each command left out.")
  private boolean explain;

  TableOutput(Console console) {
    this.console = console;
  }

  /** Whether it is a table for people. */
  boolean isForPeople() {
    return format == TableFormat.TABLE;
  }

  RunOptions options(List<Path> paths) {
    if (limit < 0) {
      throw new UsageException("--limit is negative: " + limit);
    }
    RunOptions options = LogPlaces.options(paths);
    return explain ? options.counting() : options;
  }

  /** Prints the rows, and tells what is not among them. */
  void print(TableQuery query, Table table) {
    Table shown = table.head(limit);
    console.print(text(shown));
    if (explain) {
      console.explain(query, table);
    }
    tellLeftOut(shown, table);
  }

  /** Prints the rows of a table that no search has made. */
  void print(Table table) {
    Table shown = table.head(limit);
    console.print(text(shown));
    tellLeftOut(shown, table);
  }

  private void tellLeftOut(Table shown, Table table) {
    if (shown.size() < table.size()) {
      console.tell(shown.size() + " of " + table.size() + " rows printed, by --limit");
    }
    table.leftOut().forEach(left -> console.tell("left out: " + left));
  }

  private String text(Table shown) {
    if (!isForPeople() || wide || console.columns() == Console.ANY_WIDTH) {
      return format.print(shown);
    }
    String fitting = shown.toText(console.columns());
    if (!fitting.equals(shown.toString())) {
      console.tell("cells are cut to fit the terminal; --wide prints all of them");
    }
    return fitting;
  }
}
