package dev.breadcrumbs.cloudtrail.model.reading;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

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
    Walk walk = new Walk(path);
    try {
      Files.walkFileTree(path, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, walk);
    } catch (IOException e) {
      throw new CloudTrailException("cannot list " + path + ": " + e.getMessage(), e);
    }
    walk.found.sort(Comparator.comparing(LogFile::name));
    return List.copyOf(walk.found);
  }

  /** Whether a file is meant to be a log, as far as its name tells. */
  static boolean isNamedAsLog(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return LOG_ENDINGS.stream().anyMatch(lower::endsWith);
  }

  private static final class Walk extends SimpleFileVisitor<Path> {
    private final Path root;
    private final List<LogFile> found = new ArrayList<>();

    Walk(Path root) {
      this.root = root;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      return isHidden(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (isHidden(file)) {
        return FileVisitResult.CONTINUE;
      }
      if (found.size() == LIMITS.files()) {
        found.add(LIMITS.refused(file.toString()));
        return FileVisitResult.TERMINATE;
      }
      // Links are followed: one that is left leads nowhere, and is reported when opened.
      boolean readable = attributes.isRegularFile() || attributes.isSymbolicLink();
      found.add(
          readable
              ? new LocalLogFile(file, !isNamedAsLog(file.toString()))
              : new FailingLogFile(file.toString(), new IOException("a pipe, socket or device")));
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException reason) {
      if (!isHidden(file)) {
        found.add(new FailingLogFile(file.toString(), reason));
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException reason) {
      if (reason != null) {
        found.add(new FailingLogFile(folder.toString(), reason));
      }
      return FileVisitResult.CONTINUE;
    }

    private boolean isHidden(Path path) {
      Path name = path.getFileName();
      return !path.equals(root) && name != null && name.toString().startsWith(".");
    }
  }
}
