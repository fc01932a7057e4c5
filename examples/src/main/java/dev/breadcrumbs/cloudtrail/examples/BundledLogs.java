package dev.breadcrumbs.cloudtrail.examples;

import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.model.CloudTrailLogs;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** The sample log files that come with the examples, found beside the programs themselves. */
public final class BundledLogs {
  private static final String FOLDER = "sample-logs";

  private BundledLogs() {}

  /**
   * Returns the folder of the sample log files.
   *
   * @return the folder, in the layout of a CloudTrail bucket
   */
  public static Path folder() {
    for (Path at = programs(); at != null; at = at.getParent()) {
      Path folder = at.resolve(FOLDER);
      if (Files.isDirectory(folder)) {
        return folder;
      }
    }
    throw new IllegalStateException("no folder " + FOLDER + " at or above " + programs());
  }

  /**
   * Returns the sample log files.
   *
   * @return a source over them
   */
  public static CloudTrailLogs read() {
    return CloudTrail.read(folder());
  }

  /** The files and folders named on a command line, or else the sample. */
  static CloudTrailLogs readOr(String... arguments) {
    return arguments.length == 0
        ? read()
        : CloudTrail.read(Arrays.stream(arguments).map(Path::of).toArray(Path[]::new));
  }

  private static Path programs() {
    try {
      return Path.of(BundledLogs.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the programs lie at no proper place", e);
    }
  }
}
