package dev.breadcrumbs.cloudtrail.examples.hunt;

import dev.breadcrumbs.cloudtrail.examples.terminal.ScreenTable;
import dev.breadcrumbs.cloudtrail.model.reading.CloudTrailException;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** What the user gets to read when a command cannot be run: a sentence, never a stack trace. */
final class Failures {
  /** "Internal software error" in BSD's sysexits.h, far from the codes that mean something here. */
  private static final int FAULT_OF_OUR_OWN = 70;

  /** "Input/output error" in BSD's sysexits.h. */
  private static final int OUTPUT_FAILED = 74;

  private Failures() {}

  static int ofUsage(ParameterException problem, String[] arguments) {
    CommandLine command = problem.getCommandLine();
    PrintWriter err = command.getErr();
    err.println("hunt: " + problem.getMessage());
    UnmatchedArgumentException.printSuggestions(problem, err);
    err.println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
    return ExitCode.USAGE;
  }

  /** What is not there is the user's to know; any other failure is a fault. */
  static int ofExecution(Exception problem, CommandLine command, ParseResult arguments) {
    PrintWriter err = command.getErr();
    if (problem instanceof CloudTrailException || problem instanceof UsageException) {
      err.println("hunt: " + harmless(String.valueOf(problem.getMessage())));
      return ExitCode.USAGE;
    }
    err.println("hunt: this is a fault of hunt itself, please report it:");
    problem.printStackTrace(err);
    return FAULT_OF_OUR_OWN;
  }

  /** Line by line: a mistake in a search is shown below the search. */
  private static String harmless(String message) {
    return message.lines().map(ScreenTable::harmless).collect(Collectors.joining("\n"));
  }

  /** A reader who has seen enough, such as {@code head}, closes the pipe: that is no failure. */
  static int ofOutput(IOException fault, Console console, int exitCode) {
    if (String.valueOf(fault.getMessage()).contains("Broken pipe")) {
      return exitCode;
    }
    console.fail("the output could not be written in full: " + fault.getMessage());
    return OUTPUT_FAILED;
  }
}
