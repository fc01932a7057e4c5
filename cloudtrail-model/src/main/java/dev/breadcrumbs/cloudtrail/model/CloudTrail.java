package dev.breadcrumbs.cloudtrail.model;

import dev.breadcrumbs.cloudtrail.model.reading.CloudTrailException;
import dev.breadcrumbs.cloudtrail.model.reading.LogFile;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * Entry point: opens whatever holds CloudTrail events as a {@link CloudTrailSource}.
 *
 * <pre>{@code
 * for (CloudTrailEvent event : CloudTrail.read(Path.of("logs")).list()) {
 *   System.out.println(event.breadcrumb());
 * }
 * }</pre>
 *
 * <p>The content of a file decides how it is read: a log file as CloudTrail delivers it, a bare
 * array, a single event, JSON lines, a table in CSV, or any other export that contains events, such
 * as those of CloudWatch Logs, Splunk or Elasticsearch. It may be plain, gzip, or inside an archive
 * (zip, tar).
 */
public final class CloudTrail {
  private CloudTrail() {}

  /**
   * Reads files and folders. A folder is read with everything below it, as in the layout of
   * CloudTrail's buckets. No file is opened until the source is read.
   *
   * @param paths files and folders, read in this order, files of a folder by name
   * @return the source
   * @throws CloudTrailException if there is nothing at one of the paths
   */
  public static CloudTrailLogs read(Path... paths) {
    List<LogFile> files = new ArrayList<>();
    for (Path path : paths) {
      files.addAll(LogFile.list(path));
    }
    return CloudTrailLogs.of(files);
  }

  /**
   * Reads log files from places of the caller's own.
   *
   * @param files the log files, read in this order
   * @return the source
   */
  public static CloudTrailLogs read(Collection<? extends LogFile> files) {
    return CloudTrailLogs.of(files);
  }

  /**
   * Reads one stream. The source can be read once, and closes the stream.
   *
   * @param stream content of one log file
   * @param name the name for reports and problems
   * @return the source
   */
  public static CloudTrailLogs read(InputStream stream, String name) {
    return CloudTrailLogs.of(List.of(LogFile.of(name, stream)));
  }

  /**
   * Reads bytes in memory.
   *
   * @param content content of one log file; copied
   * @param name the name for reports and problems
   * @return the source
   */
  public static CloudTrailLogs read(byte[] content, String name) {
    return CloudTrailLogs.of(List.of(LogFile.of(name, content)));
  }

  /**
   * Loads files and folders into memory, to be searched again and again. It reads what {@link
   * #read(Path...)} would read, and collects problems.
   *
   * @param paths files and folders, read in this order, files of a folder by name
   * @return the events
   * @throws CloudTrailException if there is nothing at one of the paths
   */
  public static LoadedEvents load(Path... paths) {
    return load(read(paths));
  }

  /**
   * Loads a source into memory under the source's own policy and limits. Several log files are read
   * at a time.
   *
   * @param source the source, read once
   * @return the events, in the order of the source
   * @throws CloudTrailException at a problem, if the source's policy is to fail
   */
  public static LoadedEvents load(CloudTrailSource source) {
    return EventLoader.load(Objects.requireNonNull(source, "source is null"));
  }

  /**
   * Returns a source over events in memory.
   *
   * @param events the events, in this order; copied
   * @return the source
   */
  public static CloudTrailSource of(Collection<CloudTrailEvent> events) {
    return new EventList(events);
  }

  /**
   * Returns a source over events in memory.
   *
   * @param events the events, in this order
   * @return the source
   */
  public static CloudTrailSource of(CloudTrailEvent... events) {
    return new EventList(List.of(events));
  }
}
