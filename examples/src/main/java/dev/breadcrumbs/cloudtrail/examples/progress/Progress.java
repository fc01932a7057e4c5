package dev.breadcrumbs.cloudtrail.examples.progress;

import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.model.CloudTrailLogs;
import dev.breadcrumbs.cloudtrail.model.reading.LogFile;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Collection;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * A bar that shows how much of the log files has been read, and how long the rest takes at the same
 * speed. Sizes are those of the files as they are, compressed or not. It appears once the work has
 * taken a while and is wiped off after the last file. Thread-safe.
 */
public final class Progress {
  private static final long PATIENCE = Duration.ofSeconds(1).toNanos();
  private static final long REFRESH = Duration.ofMillis(200).toNanos();
  private static final int WIDTH = 30;

  /** Back to the first column, and erase what is right of it (ECMA-48, "erase in line"). */
  private static final String WIPE = "\r\u001b[K";

  private final PrintWriter err;
  private final LongSupplier clock;
  private final int files;
  private final long size;
  private final long begun;
  private long nextShow;
  private boolean shown;
  private int filesRead;
  private long bytesRead;

  private Progress(PrintWriter err, LongSupplier clock, int files, long size) {
    this.err = err;
    this.clock = clock;
    this.files = files;
    this.size = size;
    this.begun = clock.getAsLong();
    this.nextShow = begun + PATIENCE;
  }

  /**
   * Has a bar show how far the reading of some log files is.
   *
   * @param logs the log files, which will be read once
   * @param err the terminal
   * @return the same log files
   */
  public static CloudTrailLogs watching(CloudTrailLogs logs, PrintWriter err) {
    Progress progress = of(logs.files(), err, System::nanoTime);
    return CloudTrail.read(
        logs.files().stream().map(file -> new WatchedLogFile(file, progress)).toList());
  }

  static Progress of(Collection<? extends LogFile> files, PrintWriter err, LongSupplier clock) {
    long size = files.stream().mapToLong(file -> Math.max(0, file.size())).sum();
    return new Progress(err, clock, files.size(), size);
  }

  synchronized void bytesRead(long number) {
    bytesRead += number;
    long now = clock.getAsLong();
    if (now - nextShow >= 0) {
      nextShow = now + REFRESH;
      shown = true;
      err.print(WIPE + bar(now - begun));
      err.flush();
    }
  }

  synchronized void fileRead() {
    filesRead++;
    if (filesRead == files && shown) {
      err.print(WIPE);
      err.flush();
    }
  }

  private String bar(long nanos) {
    long read = Math.min(bytesRead, size);
    int done = (int) (WIDTH * read / Math.max(1, size));
    return "["
        + "#".repeat(done)
        + "-".repeat(WIDTH - done)
        + "] "
        + filesRead
        + "/"
        + files
        + " files, "
        + megabytes(read)
        + " of "
        + megabytes(size)
        + " MB"
        + timeLeft(nanos, read);
  }

  private static String megabytes(long bytes) {
    return String.format(Locale.ROOT, "%.1f", bytes / 1e6);
  }

  /** As long as what is left takes at the speed until now; nothing until some was read. */
  private String timeLeft(long nanos, long read) {
    if (read == 0) {
      return "";
    }
    long seconds = Math.round(nanos / 1e9 / read * (size - read));
    return seconds < 60
        ? ", " + seconds + " s left"
        : String.format(Locale.ROOT, ", %d:%02d min left", seconds / 60, seconds % 60);
  }
}
