package dev.breadcrumbs.cloudtrail.examples.hunt;

import dev.breadcrumbs.cloudtrail.examples.BundledLogs;
import dev.breadcrumbs.cloudtrail.examples.progress.Progress;
import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.model.CloudTrailLogs;
import dev.breadcrumbs.cloudtrail.model.LoadedEvents;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Path;

/** The log files of {@code hunt shell}: those it was started with, or else the sample. */
public final class ShellLogs {
  /** Where the start script puts the paths, a line each. */
  private static final String PATHS = "HUNT_PATHS";

  /** Whether it found a terminal. */
  private static final String TERMINAL = "hunt.terminal";

  private ShellLogs() {}

  /**
   * Loads the log files, with a bar on a terminal that shows how far it is, and tells of problems.
   *
   * @return the events
   */
  public static LoadedEvents load() {
    CloudTrailLogs logs = of(System.getenv().getOrDefault(PATHS, ""));
    PrintWriter err = new PrintWriter(System.err, true, Charset.defaultCharset());
    LoadedEvents loaded =
        CloudTrail.load(Boolean.getBoolean(TERMINAL) ? Progress.watching(logs, err) : logs);
    if (loaded.report().problemCount() > 0 || loaded.size() == 0) {
      err.println(loaded.report());
    }
    return loaded;
  }

  static CloudTrailLogs of(String paths) {
    return paths.isBlank()
        ? BundledLogs.read()
        : CloudTrail.read(LogPlaces.files(paths.lines().map(Path::of).toList()));
  }
}
