package dev.breadcrumbs.cloudtrail.examples.hunt;

import dev.breadcrumbs.cloudtrail.model.integrity.StoredObject;
import dev.breadcrumbs.cloudtrail.model.reading.LogFile;
import dev.breadcrumbs.cloudtrail.query.RunOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a PATH of the command line names: local files and folders, or what lies in a bucket. Nothing
 * of AWS is loaded unless a PATH is in a bucket.
 */
final class LogPlaces {
  private static final String SCHEME = "s3:";

  private LogPlaces() {}

  static List<LogFile> files(List<Path> paths) {
    List<LogFile> files = new ArrayList<>();
    for (Path path : paths) {
      files.addAll(isInBucket(path) ? Buckets.list(uri(path), false) : LogFile.list(path));
    }
    return files;
  }

  /** Digests and log files, for the check of their integrity. */
  static List<StoredObject> objects(List<Path> paths) {
    List<StoredObject> objects = new ArrayList<>();
    for (Path path : paths) {
      objects.addAll(isInBucket(path) ? Buckets.list(uri(path), true) : StoredObject.list(path));
    }
    return objects;
  }

  static boolean anyInBucket(List<Path> paths) {
    return paths.stream().anyMatch(LogPlaces::isInBucket);
  }

  /** A bucket answers slowly and many at a time, so that it is read by more threads than a disk. */
  static RunOptions options(List<Path> paths) {
    return anyInBucket(paths) ? RunOptions.threads(Buckets.READERS) : RunOptions.DEFAULT;
  }

  private static boolean isInBucket(Path path) {
    return path.getNameCount() > 1 && path.startsWith(SCHEME) && !Files.exists(path);
  }

  /** A path has lost one of the two slashes, as if it were a local one. */
  private static String uri(Path path) {
    String rest = path.toString().replace(path.getFileSystem().getSeparator(), "/");
    return SCHEME + "//" + rest.substring(SCHEME.length() + 1);
  }
}
