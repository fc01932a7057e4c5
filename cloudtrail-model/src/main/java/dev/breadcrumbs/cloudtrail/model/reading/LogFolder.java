package dev.breadcrumbs.cloudtrail.model.reading;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Lists the log files under a path, in the order of their names. */
final class LogFolder {
  /**
   * A file with one of these endings is meant to be a log: if its content is none, that is a fault.
   */
  private static final List<String> LOG_ENDINGS = List.of(".json", ".gz", ".jsonl", ".ndjson");

  private static final ReadLimits LIMITS = ReadLimits.DEFAULT;

  private LogFolder() {}

  static List<LogFile> list(Path path) {
    if (!Files.exists(Objects.requireNonNull(path, "path is null"))) {
      throw new CloudTrailException("no such file or folder: " + path);
    }
    if (!Files.isDirectory(path)) {
      return List.of(LogFile.of(path));
    }
    List<LogFile> found = new FolderWalk(path, LIMITS.files()).files();
    if (found.size() > LIMITS.files()) {
      found.set(LIMITS.files(), LIMITS.refused(found.get(LIMITS.files()).name()));
    }
    found.sort(Comparator.comparing(LogFile::name));
    return List.copyOf(found);
  }

  /** Whether a file is meant to be a log, as far as its name tells. */
  static boolean isNamedAsLog(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return LOG_ENDINGS.stream().anyMatch(lower::endsWith);
  }
}
