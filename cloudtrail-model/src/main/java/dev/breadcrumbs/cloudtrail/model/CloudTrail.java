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
 * The way in: gives a {@link CloudTrailSource} over whatever holds the events.
 *
 * <pre>{@code
 * for (CloudTrailEvent event : CloudTrail.read(Path.of("logs")).list()) {
 *   System.out.println(event.breadcrumb());
 * }
 * }</pre>
 *
 * <p>What a file holds is found out by its content: a log file as CloudTrail delivers it, a bare
 * array, a single event, JSON lines, a table in CSV, or whatever else holds events or their texts,
 * as exports of CloudWatch Logs, Splunk or Elasticsearch do; plain, gzip, or in an archive (zip,
 * tar).
 */
public final class CloudTrail {
  private CloudTrail() {}

  /**
   * Reads files and folders; a folder with all that is below it, as in the layout of CloudTrail's
   * buckets. Nothing is opened before the source is.
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
   * Loads files and folders into memory, to be searched again and again; with what {@link
   * #read(Path...)} would read, and problems collected.
   *
   * @param paths files and folders, read in this order, files of a folder by name
   * @return the events
   * @throws CloudTrailException if there is nothing at one of the paths
   */
  public static LoadedEvents load(Path... paths) {
    return load(read(paths));
  }

  /**
   * Loads a source into memory, under its own policy and limits; log files several at a time.
   *
   * @param source the source, read once
   * @return the events, in the order of the source
   * @throws CloudTrailException at a problem, if the source's policy is to fail
   */
  public static LoadedEvents load(CloudTrailSource source) {
    return EventLoader.load(Objects.requireNonNull(source, "source is null"));
  }

  /**
   * Makes a source of events in memory.
   *
   * @param events the events, in this order; copied
   * @return the source
   */
  public static CloudTrailSource of(Collection<CloudTrailEvent> events) {
    return new EventList(events);
  }

  /**
   * Makes a source of events in memory.
   *
   * @param events the events, in this order
   * @return the source
   */
  public static CloudTrailSource of(CloudTrailEvent... events) {
    return new EventList(List.of(events));
  }
}
