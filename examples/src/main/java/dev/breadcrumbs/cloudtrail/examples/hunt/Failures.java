package dev.breadcrumbs.cloudtrail.examples.hunt;

import dev.breadcrumbs.cloudtrail.model.reading.CloudTrailException;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** What the user gets to read when a command cannot be run: a sentence, never a stack trace. */
final class Failures {
  /** "Internal software error" in BSD's sysexits.h, far from the codes that mean something here. */
  private static final int FAULT_OF_OUR_OWN = 70;

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
      err.println("hunt: " + problem.getMessage());
      return ExitCode.USAGE;
    }
    err.println("hunt: this is a fault of hunt itself, please report it:");
    problem.printStackTrace(err);
    return FAULT_OF_OUR_OWN;
  }
}
