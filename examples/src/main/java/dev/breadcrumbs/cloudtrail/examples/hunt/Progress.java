package dev.breadcrumbs.cloudtrail.examples.hunt;

import dev.breadcrumbs.cloudtrail.model.reading.LogFile;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Collection;
import java.util.function.LongSupplier;

/**
 * A bar that shows how much of the log files has been read. It appears once the work has taken a
 * while and is wiped off after the last file. Thread-safe.
 */
final class Progress {
  private static final long PATIENCE = Duration.ofSeconds(1).toNanos();
  private static final long REFRESH = Duration.ofMillis(200).toNanos();
  private static final int WIDTH = 30;

  /** Back to the first column, and erase what is right of it (ECMA-48, "erase in line"). */
  private static final String WIPE = "\r\u001b[K";

  private final PrintWriter err;
  private final LongSupplier clock;
  private final int files;
  private final long size;
  private long nextShow;
  private boolean shown;
  private int filesRead;
  private long bytesRead;

  private Progress(PrintWriter err, LongSupplier clock, int files, long size) {
    this.err = err;
    this.clock = clock;
    this.files = files;
    this.size = size;
    this.nextShow = clock.getAsLong() + PATIENCE;
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
      err.print(WIPE + bar());
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

  private String bar() {
    int done = (int) (WIDTH * Math.min(bytesRead, size) / Math.max(1, size));
    return "["
        + "#".repeat(done)
        + "-".repeat(WIDTH - done)
        + "] "
        + filesRead
        + "/"
        + files
        + " files";
  }
}
