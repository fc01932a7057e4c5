package dev.breadcrumbs.cloudtrail.examples.scale;

import dev.breadcrumbs.cloudtrail.query.TableQuery;
import dev.breadcrumbs.cloudtrail.sql.CloudTrailTable;
import dev.breadcrumbs.cloudtrail.sql.SqlDialect;
import dev.breadcrumbs.cloudtrail.sql.SqlWriter;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hunt sql}: prints a search as SQL, to be run where the logs are. */
@Command(
    name = "sql",
    mixinStandardHelpOptions = true,
    description = "Prints a search as SQL, over the table of events that AWS documents.",
    footer = {
      "",
      "What SQL cannot say is refused. Times such as -24h are fixed when the search is printed.",
      "",
      "Examples:",
      "  hunt sql 'errorCode=AccessDenied | stats count by userName | sort - count'",
      "  hunt sql errors --dialect duckdb",
      "  hunt sql --ddl --location s3://example-trail/AWSLogs/123456789012/CloudTrail/us-east-1/"
    })
public final class SqlCommand implements Callable<Integer> {
  private final PrintWriter out;
  private final Function<String, TableQuery> searches;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "SEARCH",
      description = "Name of a search, or its text, as hunt search takes it.")
  private @Nullable String search;

  @Option(
      names = "--dialect",
      paramLabel = "ENGINE",
      defaultValue = "athena",
      description = "athena (and Trino), spark or duckdb; athena unless given.")
  private SqlDialect dialect = SqlDialect.ATHENA;

  @Option(
      names = "--table",
      paramLabel = "NAME",
      defaultValue = SqlWriter.TABLE,
      description = "The table of events; " + SqlWriter.TABLE + " unless given.")
  private String table = SqlWriter.TABLE;

  @Option(names = "--ddl", description = "Print the statement that makes the table, too.")
  private boolean ddl;

  @Option(
      names = "--location",
      paramLabel = "PLACE",
      description = "For --ddl: the folder in S3, or for spark and duckdb a pattern of files.")
  private @Nullable String location;

  /**
   * Makes the command.
   *
   * @param out where it prints to
   * @param searches makes a search of its name or text
   */
  public SqlCommand(PrintWriter out, Function<String, TableQuery> searches) {
    this.out = out;
    this.searches = searches;
  }

  @Override
  public Integer call() {
    if (search == null && !ddl) {
      throw usage("a SEARCH is missing, or --ddl");
    }
    if (ddl) {
      out.println(table() + ";");
    }
    if (search != null) {
      out.println(SqlWriter.to(dialect).table(table).write(searches.apply(search)) + ";");
    }
    return 0;
  }

  private String table() {
    if (location == null) {
      throw usage("--ddl needs a --location");
    }
    return CloudTrailTable.at(dialect, location).named(table).ddl();
  }

  private ParameterException usage(String message) {
    if (spec == null) {
      throw new IllegalStateException("run without its command line");
    }
    return new ParameterException(spec.commandLine(), message);
  }
}
