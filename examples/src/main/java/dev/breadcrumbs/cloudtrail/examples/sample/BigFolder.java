package dev.breadcrumbs.cloudtrail.examples.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Fills a folder with log files until it is as large as wanted: the sample's day again and again,
 * each time on the next day and with event ids of its own. Keeps one day in memory.
 */
public final class BigFolder {
  private static final Pattern EVENT_ID = Pattern.compile("\"eventID\":\"[^\"]*\"");
  private static final LocalDate FIRST_DAY = LocalDate.parse(Account.DAY);
  private static final long MEGABYTE = 1L << 20;

  private final Path folder;
  private final SplittableRandom random = new SplittableRandom(1);
  private long files;
  private long records;
  private long bytes;

  private BigFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * Makes the folder and tells what is in it.
   *
   * @param arguments the folder, and its size in megabytes
   * @throws IOException if a file cannot be written
   */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 2) {
      throw new IllegalArgumentException("expected a folder and a number of megabytes");
    }
    BigFolder big = new BigFolder(Path.of(arguments[0]));
    big.fill(Long.parseLong(arguments[1]) * MEGABYTE);
    System.out.println(big);
  }

  private void fill(long wantedBytes) throws IOException {
    List<LogFile> sample = SampleLogs.logFiles();
    for (long number = 0; bytes < wantedBytes; number++) {
      String day = FIRST_DAY.plusDays(number).toString();
      for (LogFile logFile : sample) {
        write(new LogFile(path(logFile.path(), day), text(logFile.text(), day)));
      }
    }
  }

  private static String path(String path, String day) {
    return path.replace(Account.DAY.replace('-', '/'), day.replace('-', '/'))
        .replace(Account.DAY.replace("-", ""), day.replace("-", ""));
  }

  private String text(String text, String day) {
    return EVENT_ID
        .matcher(text.replace(Account.DAY + "T", day + "T"))
        .replaceAll(match -> "\"eventID\":\"" + freshId() + "\"");
  }

  private String freshId() {
    records++;
    return new UUID(random.nextLong(), random.nextLong()).toString();
  }

  private void write(LogFile logFile) throws IOException {
    LogFileWriter.writeFast(folder, logFile);
    files++;
    bytes += Files.size(folder.resolve(logFile.path()));
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "%d files, %d records, %d MB", files, records, bytes / MEGABYTE);
  }
}
