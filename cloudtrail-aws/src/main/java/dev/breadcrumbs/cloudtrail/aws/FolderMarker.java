package dev.breadcrumbs.cloudtrail.aws;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which keys of a folder were read.
 *
 * @param start all up to this key; empty if no key is that old
 * @param read keys after it
 */
record FolderMarker(String start, SortedSet<String> read) {
  static final FolderMarker NONE = new FolderMarker("", new TreeSet<>());

  FolderMarker {
    start = start == null ? "" : start;
    read = read == null ? new TreeSet<>() : new TreeSet<>(read);
  }

  FolderMarker and(String key) {
    FolderMarker marker = new FolderMarker(start, read);
    if (!covers(key)) {
      marker.read.add(key);
    }
    return marker;
  }

  boolean covers(String key) {
    return key.compareTo(start) <= 0 || read.contains(key);
  }

  /** Leaves out what is so old that nothing can be delivered before it any more. */
  FolderMarker pruned() {
    Optional<LocalDateTime> newest =
        read.stream().flatMap(key -> LogKey.time(key).stream()).max(Comparator.naturalOrder());
    if (newest.isEmpty() || read.stream().anyMatch(FolderMarker::isElsewhere)) {
      return this;
    }
    LocalDateTime oldest = newest.get().minus(S3Marker.OVERLAP);
    TreeSet<String> kept = new TreeSet<>(read);
    String last = start;
    while (!kept.isEmpty() && isBefore(kept.first(), oldest)) {
      last = kept.pollFirst();
    }
    return new FolderMarker(last == null ? start : last, kept);
  }

  /** Only in a folder of a region does the order of keys tell what is older. */
  private static boolean isElsewhere(String key) {
    return LogKey.regionFolder(key).isEmpty();
  }

  private static boolean isBefore(String key, LocalDateTime time) {
    return LogKey.time(key).map(delivered -> delivered.isBefore(time)).orElse(false);
  }
}
