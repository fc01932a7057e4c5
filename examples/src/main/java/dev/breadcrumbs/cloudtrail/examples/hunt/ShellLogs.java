package dev.breadcrumbs.cloudtrail.examples.hunt;

import dev.breadcrumbs.cloudtrail.examples.BundledLogs;
import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.model.CloudTrailLogs;
import java.nio.file.Path;

/** The log files of {@code hunt shell}: those it was started with, or else the sample. */
public final class ShellLogs {
  /** Where the start script puts the paths, a line each. */
  private static final String PATHS = "HUNT_PATHS";

  private ShellLogs() {}

  /**
   * Opens the log files.
   *
   * @return a source over them
   */
  public static CloudTrailLogs read() {
    return of(System.getenv().getOrDefault(PATHS, ""));
  }

  static CloudTrailLogs of(String paths) {
    return paths.isBlank()
        ? BundledLogs.read()
        : CloudTrail.read(LogPlaces.files(paths.lines().map(Path::of).toList()));
  }
}
