package dev.breadcrumbs.cloudtrail.examples.progress;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.model.reading.LogFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private static final String WIPE = "\r\u001b[K";
  private static final List<LogFile> FILES =
      List.of(LogFile.of("a", new byte[60]), LogFile.of("b", new byte[40]));

  private final StringWriter screen = new StringWriter();
  private final AtomicLong now = new AtomicLong();
  private final Progress progress = Progress.of(FILES, new PrintWriter(screen), now::get);

  @Test
  void short_work_shows_nothing() {
    progress.bytesRead(100);
    progress.fileRead();
    progress.fileRead();

    assertThat(screen.toString()).isEmpty();
  }

  @Test
  void long_work_shows_how_far_it_is() {
    now.set(1_000_000_000);
    progress.bytesRead(50);

    assertThat(screen)
        .hasToString(
            WIPE + "[" + "#".repeat(15) + "-".repeat(15) + "] 0/2 files, 0.0 of 0.0 MB, 1 s left");
  }

  @Test
  void long_work_on_large_files_tells_sizes_and_minutes() {
    LogFile large = new LargeFile(387_600_000);
    Progress reading = Progress.of(List.of(large), new PrintWriter(screen), now::get);
    now.set(5_000_000_000L);

    reading.bytesRead(12_920_000);

    assertThat(screen.toString()).endsWith("] 0/1 files, 12.9 of 387.6 MB, 2:25 min left");
  }

  @Test
  void shows_again_only_after_a_while() {
    now.set(1_000_000_000);
    progress.bytesRead(10);
    now.set(1_100_000_000);
    progress.bytesRead(10);
    now.set(1_200_000_000);
    progress.bytesRead(10);

    assertThat(screen.toString().split("\r", -1)).hasSize(1 + 2);
  }

  @Test
  void the_bar_is_wiped_off_after_the_last_file() {
    now.set(1_000_000_000);
    progress.bytesRead(100);
    progress.fileRead();
    assertThat(screen.toString()).endsWith(" 0 s left");

    progress.fileRead();

    assertThat(screen.toString()).endsWith(WIPE);
  }

  @Test
  void watched_files_read_the_same_and_report_each_byte() {
    LogFile file = LogFile.of("events", "{\"eventName\":\"GetUser\"}".getBytes(UTF_8));
    Progress watching =
        Progress.of(List.of(file), new PrintWriter(screen), () -> now.getAndAdd(1_000_000_000));

    assertThat(CloudTrail.read(List.of(new WatchedLogFile(file, watching))).inspect())
        .isEqualTo(CloudTrail.read(List.of(file)).inspect());
    assertThat(screen.toString()).contains("#".repeat(30)).endsWith(WIPE);
  }

  @Test
  void a_file_that_cannot_be_opened_counts_as_read() {
    LogFile failing = new FailingFile();
    Progress watching = Progress.of(List.of(failing), new PrintWriter(screen), now::get);
    now.set(1_000_000_000);
    watching.bytesRead(0);

    CloudTrail.read(List.of(new WatchedLogFile(failing, watching))).inspect();

    assertThat(screen.toString()).endsWith(WIPE);
  }

  private record LargeFile(long size) implements LogFile {
    @Override
    public String name() {
      return "large";
    }

    @Override
    public InputStream open() {
      return InputStream.nullInputStream();
    }
  }

  private record FailingFile() implements LogFile {
    @Override
    public String name() {
      return "failing";
    }

    @Override
    public InputStream open() throws IOException {
      throw new IOException("gone");
    }
  }
}
