package dev.breadcrumbs.cloudtrail.parquet;

import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.model.CloudTrailReader;
import dev.breadcrumbs.cloudtrail.model.CloudTrailSource;
import dev.breadcrumbs.cloudtrail.model.reading.CloudTrailException;
import dev.breadcrumbs.cloudtrail.model.reading.LogFile;
import dev.breadcrumbs.cloudtrail.model.reading.ReadReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Events as Parquet: typed columns for query engines, in folders by account, region and day, and
 * the whole event in a column of its own, from which {@link #files} restores exactly what was
 * written, for searches and rules alike.
 *
 * <pre>{@code
 * ParquetEvents.write(CloudTrail.read(Path.of("logs")), Path.of("events"));
 * LoadedEvents loaded = CloudTrail.load(CloudTrail.read(ParquetEvents.files(Path.of("events"))));
 * }</pre>
 *
 * <p>Thread-safe, as long as no two threads write to one folder.
 */
public final class ParquetEvents {
  private static final String SUFFIX = ".parquet";

  /** Each open file holds a group of rows in memory. */
  private static final int MOST_OPEN = 16;

  private ParquetEvents() {}

  /**
   * Writes events. Existing files are kept, except those with the same names, which are replaced.
   *
   * @param source the events
   * @param folder where to write to
   * @return the report of what was read: its records are the ones written
   * @throws CloudTrailException if a file cannot be written, or at a problem under the policy to
   *     fail
   */
  public static ReadReport write(CloudTrailSource source, Path folder) {
    Map<EventPartition, ParquetFile<CloudTrailEvent>> open =
        new LinkedHashMap<>(MOST_OPEN, 0.75f, true);
    int number = 0;
    try (CloudTrailReader reader = source.open()) {
      while (reader.hasNext()) {
        CloudTrailEvent event = reader.next();
        EventPartition partition = EventPartition.of(event);
        ParquetFile<CloudTrailEvent> file = open.get(partition);
        if (file == null) {
          finishEldest(open);
          file = begin(folder, partition, ++number);
          open.put(partition, file);
        }
        file.add(event);
      }
      for (Iterator<ParquetFile<CloudTrailEvent>> files = open.values().iterator();
          files.hasNext(); ) {
        files.next().finish();
        files.remove();
      }
      return reader.report();
    } catch (IOException e) {
      open.values().forEach(file -> abandon(file, e));
      throw new CloudTrailException("cannot write Parquet to " + folder + ": " + e, e);
    } catch (RuntimeException | Error e) {
      open.values().forEach(file -> abandon(file, e));
      throw e;
    }
  }

  private static ParquetFile<CloudTrailEvent> begin(
      Path folder, EventPartition partition, int number) throws IOException {
    String name = String.format(Locale.ROOT, "events-%05d%s", number, SUFFIX);
    Path file = folder.resolve(partition.folder()).resolve(name);
    return new ParquetFile<>(file, CloudTrailEvent.class, EventSchema.ofEvents());
  }

  private static void finishEldest(Map<EventPartition, ParquetFile<CloudTrailEvent>> open)
      throws IOException {
    if (open.size() >= MOST_OPEN) {
      Iterator<ParquetFile<CloudTrailEvent>> files = open.values().iterator();
      ParquetFile<CloudTrailEvent> eldest = files.next();
      files.remove();
      eldest.finish();
    }
  }

  private static void abandon(ParquetFile<CloudTrailEvent> file, Throwable reason) {
    try {
      file.close();
    } catch (IOException e) {
      reason.addSuppressed(e);
    }
  }

  /**
   * Returns files that {@link #write} has written as log files for {@link
   * CloudTrail#read(java.util.Collection)}.
   *
   * @param path a file, or a folder of them
   * @return the files, in the order of their names; each is read when it is opened
   * @throws CloudTrailException if there is no such file
   */
  public static List<LogFile> files(Path path) {
    try (Stream<Path> found = Files.walk(path)) {
      List<LogFile> files =
          found
              .filter(ParquetEvents::isParquet)
              .sorted()
              .<LogFile>map(ParquetLogFile::new)
              .toList();
      if (files.isEmpty()) {
        throw new CloudTrailException("no Parquet file at " + path);
      }
      return files;
    } catch (IOException | UncheckedIOException e) {
      throw new CloudTrailException("cannot list " + path + ": " + e, e);
    }
  }

  private static boolean isParquet(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.endsWith(SUFFIX) && !name.startsWith(".");
  }
}
