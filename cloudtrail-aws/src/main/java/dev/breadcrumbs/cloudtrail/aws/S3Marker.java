package dev.breadcrumbs.cloudtrail.aws;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.breadcrumbs.cloudtrail.model.reading.CloudTrailException;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Remembers which log files were read, so that a later listing returns only new ones. For each
 * region of each account it holds the keys of the last six hours before the newest one read, by the
 * times in their names, and treats everything older as read: files are delivered out of order, but
 * hardly by hours. Files that do not lie in the folders of a trail are remembered one by one.
 *
 * <p>{@link #toString()} is the marker as text, for a file or a table. Immutable and thread-safe.
 */
public final class S3Marker {
  /** Nothing was read yet. */
  public static final S3Marker NONE = new S3Marker(Map.of());

  /** How late a file may be delivered after one whose name has a later time. */
  static final Duration OVERLAP = Duration.ofHours(6);

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, FolderMarker> folders;

  private S3Marker(Map<String, FolderMarker> folders) {
    this.folders = Map.copyOf(folders);
  }

  /**
   * Reads a marker's text.
   *
   * @param text what {@link #toString()} gave
   * @return the marker
   * @throws CloudTrailException if the text is not a marker
   */
  public static S3Marker parse(String text) {
    try {
      Folders read = JSON.readValue(text, Folders.class);
      if (read == null || read.folders == null) {
        throw new CloudTrailException("no marker of log files in S3: it has no folders");
      }
      return new S3Marker(read.folders);
    } catch (JsonProcessingException e) {
      throw new CloudTrailException("no marker of log files in S3: it is no JSON", e);
    }
  }

  /**
   * Adds log files that were read. Leave out those that could not be read: they are listed again
   * until they are six hours older than the newest.
   *
   * @param read the files
   * @return a marker with them
   */
  public S3Marker and(Collection<S3LogFile> read) {
    Map<String, FolderMarker> all = new TreeMap<>(folders);
    for (S3LogFile file : read) {
      if (!file.isUnlisted()) {
        String folder = folderOf(file.bucket().orElseThrow(), file.key());
        all.computeIfAbsent(folder, name -> FolderMarker.NONE);
        all.computeIfPresent(folder, (name, marker) -> marker.and(file.key()));
      }
    }
    all.replaceAll((name, marker) -> marker.pruned());
    return new S3Marker(all);
  }

  private static String folderOf(String bucket, String key) {
    return bucket + "/" + LogKey.regionFolder(key).orElse("");
  }

  /** The key up to which all keys of a folder were read; empty if none is known. */
  Optional<String> start(String bucket, String folder) {
    FolderMarker marker = folders.get(bucket + "/" + folder);
    return marker == null || marker.start().isEmpty()
        ? Optional.empty()
        : Optional.of(marker.start());
  }

  boolean covers(String bucket, String key) {
    FolderMarker marker = folders.get(folderOf(bucket, key));
    return marker != null && marker.covers(key);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof S3Marker marker && marker.folders.equals(folders);
  }

  @Override
  public int hashCode() {
    return folders.hashCode();
  }

  /**
   * Returns the marker as text.
   *
   * @return JSON, to be read by {@link #parse}
   */
  @Override
  public String toString() {
    try {
      return JSON.writeValueAsString(new Folders(new TreeMap<>(folders)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts can always be written", e);
    }
  }

  /** The form of the text. */
  record Folders(Map<String, FolderMarker> folders) {}
}
