package dev.breadcrumbs.cloudtrail.examples.hunt;

import dev.breadcrumbs.cloudtrail.examples.progress.Progress;
import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.model.CloudTrailLogs;
import dev.breadcrumbs.cloudtrail.model.CloudTrailSource;
import dev.breadcrumbs.cloudtrail.model.reading.LogFile;
import dev.breadcrumbs.cloudtrail.model.reading.ProblemKind;
import dev.breadcrumbs.cloudtrail.model.reading.ReadReport;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** What all commands do about reading: show how far it is, and tell what went wrong. */
final class Reading {
  private static final int MOST_TOLD = 5;

  private final Console console;

  @Option(
      names = "--strict",
      description = "End with exit code 1 if there are problems while reading.")
  private boolean strict;

  @Option(
      names = "--no-duplicates",
      description = "Take each event once, also where it was delivered twice; reads twice.")
  private boolean noDuplicates;

  Reading(Console console) {
    this.console = console;
  }

  /** The events to look at. */
  CloudTrailSource open(List<Path> paths) {
    return noDuplicates
        ? CloudTrail.read(LogPlaces.files(paths)).withoutDuplicates()
        : files(paths);
  }

  /** The log files, with a bar that shows how far their reading is. */
  CloudTrailLogs files(List<Path> paths) {
    CloudTrailLogs logs = CloudTrail.read(LogPlaces.files(paths));
    return console.showsProgress() ? Progress.watching(logs, console.err()) : logs;
  }

  /** The log files, for whoever looks at their names alone. */
  List<LogFile> named(List<Path> paths) {
    return CloudTrail.read(paths.toArray(Path[]::new)).files();
  }

  /** Tells of problems, and gives the exit code. */
  int finish(ReadReport report) {
    report.problems().stream()
        .filter(problem -> problem.kind() == ProblemKind.TOO_COSTLY)
        .limit(MOST_TOLD)
        .forEach(problem -> console.tell("left out: " + problem));
    if (report.problemCount() > 0) {
      console.tell(report + "; 'hunt inspect' lists each");
      return strict ? Hunt.PROBLEMS : ExitCode.OK;
    }
    if (report.duplicates() > 0) {
      console.tell(report.toString());
    }
    if (report.records() == 0) {
      String why =
          report.files() == 0 ? "no log files (hidden files are skipped)" : report.toString();
      console.tell("nothing was read: " + why);
    }
    return ExitCode.OK;
  }
}
