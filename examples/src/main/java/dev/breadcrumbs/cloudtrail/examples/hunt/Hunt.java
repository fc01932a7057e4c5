package dev.breadcrumbs.cloudtrail.examples.hunt;

import dev.breadcrumbs.cloudtrail.examples.terminal.WatchedOutput;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command {@code hunt}: puts its subcommands together and runs the one that was asked for. */
@Command(
    name = "hunt",
    mixinStandardHelpOptions = true,
    versionProvider = HuntVersion.class,
    description = "Looks for what happened in AWS CloudTrail log files.",
    footer = {
      "",
      "Examples:",
      "  hunt tour                          what the sample log files tell",
      "  hunt search errors logs/           a table of calls by error code",
      "  hunt view principals logs/         what each principal does",
      "  hunt detect logs/ --format json    findings, one JSON object per line",
      "  hunt sessions logs/                each credential, how it was used and who issued it",
      "  hunt story KEY logs/               what came of a credential, and how it came to be",
      "  hunt changes logs/                 what was changed, in the order of time",
      "  hunt show EVENTID logs/            an event, its session and its neighbours there",
      "  hunt report logs/ -o report.html   findings, charts and tables to open in a browser",
      "  hunt watch --queue URL             findings as log files are delivered to S3",
      "  hunt rules                         the rules that hunt detect evaluates",
      "  hunt sql errors --dialect athena   a search as SQL, for logs that stay where they are",
      "  hunt compact logs/ -o few/         many small log files as few large ones",
      "  hunt inspect logs/                 what can be read, and what cannot",
      "  hunt verify logs/ --keys keys.json whether log files are as CloudTrail delivered them",
      "  hunt shell logs/                   JShell, with your logs loaded; without, the sample",
      "",
      "A PATH is a log file or a folder of them: JSON or JSON lines, plain or gzip; or such a"
          + " place",
      "in a bucket, as s3://example-trail/prefix."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:done, but there were problems while reading (with --strict), or verify found faults",
      "2:wrong usage, such as a path that is not there",
      "70:a fault of hunt itself",
      "74:the output could not be written, as on a full disk"
    })
public final class Hunt {
  static final int PROBLEMS = 1;

  private final Console console;

  private Hunt(Console console) {
    this.console = console;
  }

  @Option(
      names = {"-q", "--quiet"},
      scope = ScopeType.INHERIT,
      description = "Tell nothing beside the result but failures; show no progress.")
  void quiet(boolean asked) {
    console.quiet(asked);
  }

  /**
   * Runs a command and ends the process with its exit code.
   *
   * @param arguments the command line
   */
  public static void main(String[] arguments) {
    WatchedOutput output = new WatchedOutput(new FileOutputStream(FileDescriptor.out));
    System.exit(run(output, Console.ofProcess(output), arguments));
  }

  static int run(WatchedOutput output, Console console, String... arguments) {
    int exitCode = commandLine(console, Subcommands.asked(arguments)).execute(arguments);
    console.out().flush();
    IOException fault = output.fault();
    return fault == null ? exitCode : Failures.ofOutput(fault, console, exitCode);
  }

  static CommandLine commandLine(Console console) {
    return commandLine(console, Subcommands.ALL);
  }

  private static CommandLine commandLine(
      Console console, List<Subcommands.Subcommand> subcommands) {
    CommandLine hunt = new CommandLine(new Hunt(console));
    subcommands.forEach(each -> hunt.addSubcommand(each.maker().apply(console)));
    return hunt
        // A name that begins with @ is that of a log file, never of one with more arguments.
        .setExpandAtFiles(false)
        .registerConverter(Instant.class, Times::parse)
        .setOut(console.out())
        .setErr(console.err())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(Failures::ofUsage)
        .setExecutionExceptionHandler(Failures::ofExecution);
  }
}
