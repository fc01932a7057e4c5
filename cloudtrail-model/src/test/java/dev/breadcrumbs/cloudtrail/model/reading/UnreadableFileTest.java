package dev.breadcrumbs.cloudtrail.model.reading;

import static dev.breadcrumbs.cloudtrail.model.reading.LogTexts.event;
import static dev.breadcrumbs.cloudtrail.model.reading.LogTexts.gzip;
import static dev.breadcrumbs.cloudtrail.model.reading.LogTexts.log;
import static dev.breadcrumbs.cloudtrail.model.reading.LogTexts.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnreadableFileTest {
  private static final String A = event("GetObject");

  @Test
  void a_file_that_fails_to_open_is_one_problem() {
    IOException reason = new AccessDeniedException("logs/a.json");
    Framing framing = Framing.of(new FailingLogFile("logs/a.json", reason));
    assertThat(framing.records()).isEmpty();
    assertThat(framing.report().files()).isEqualTo(1);
    assertThat(framing.problem())
        .isEqualTo(
            ReadProblem.ofFile(
                "logs/a.json", 0, ProblemKind.UNREADABLE_FILE, "cannot open: access denied"));
  }

  @Test
  void whatever_a_log_file_throws_when_it_is_opened_costs_that_file() {
    LogFile closed =
        new LogFile() {
          @Override
          public String name() {
            return "archive row 7";
          }

          @Override
          public InputStream open() {
            throw new IllegalStateException("the pool is closed");
          }
        };

    assertThat(Framing.of(closed).problem())
        .isEqualTo(
            ReadProblem.ofFile(
                "archive row 7",
                0,
                ProblemKind.UNREADABLE_FILE,
                "cannot open: the pool is closed"));
  }

  @Test
  void a_file_that_is_gone_is_one_problem(@TempDir Path folder) {
    ReadProblem problem = Framing.of(LogFile.of(folder.resolve("gone.json"))).problem();
    assertThat(problem.kind()).isEqualTo(ProblemKind.UNREADABLE_FILE);
    assertThat(problem.reason()).isEqualTo("cannot open: no such file");
  }

  @Test
  void a_reason_without_words_is_named_by_its_class() {
    ReadProblem problem = Framing.of(new FailingLogFile("a", new IOException())).problem();
    assertThat(problem.reason()).isEqualTo("cannot open: IOException");
  }

  @Test
  void a_stream_that_fails_at_its_first_byte_is_one_problem() {
    Framing framing = Framing.of(LogFile.of("a", new BrokenStream(new byte[0])));
    assertThat(framing.problem().reason()).isEqualTo("cannot open: connection reset");
  }

  @Test
  void a_stream_that_fails_in_its_middle_leaves_the_records_before() {
    byte[] content = utf8(A + "\n" + A + "\n");
    Framing framing = Framing.of(LogFile.of("a", new BrokenStream(content)));
    assertThat(framing.records()).containsExactly(A, A);
    assertThat(framing.problem())
        .isEqualTo(
            ReadProblem.ofFile(
                "a",
                content.length,
                ProblemKind.UNREADABLE_FILE,
                "reading failed: connection reset"));
  }

  @Test
  void a_stream_that_fails_inside_a_record_costs_that_record() {
    Framing framing = Framing.of(LogFile.of("a", new BrokenStream(utf8(A + A.substring(0, 50)))));
    assertThat(framing.records()).containsExactly(A);
    assertThat(framing.kinds())
        .containsExactly(ProblemKind.UNREADABLE_FILE, ProblemKind.BROKEN_JSON);
  }

  @Test
  void a_compressed_stream_that_fails_in_its_middle_is_unreadable_and_not_damaged() {
    byte[] content = gzip(log(LogTexts.events(5)));
    byte[] first = Arrays.copyOf(content, content.length - 12);
    assertThat(Framing.of(LogFile.of("a", new BrokenStream(first))).kinds())
        .contains(ProblemKind.UNREADABLE_FILE)
        .doesNotContain(ProblemKind.DAMAGED_GZIP);
  }

  @Test
  void a_failure_to_close_is_a_problem_and_costs_nothing() {
    InputStream stream =
        new FilterInputStream(new ByteArrayInputStream(utf8(A))) {
          @Override
          public void close() throws IOException {
            throw new IOException("too late");
          }
        };
    Framing framing = Framing.of(LogFile.of("a", stream));
    assertThat(framing.records()).containsExactly(A);
    assertThat(framing.problem().reason()).isEqualTo("cannot close: too late");
  }

  @Test
  void a_stream_cannot_be_read_twice() {
    LogFile file = LogFile.of("a", new ByteArrayInputStream(utf8(A)));
    assertThat(Framing.of(file).records()).containsExactly(A);
    assertThatThrownBy(() -> Framing.of(file))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("a is a stream and was read before");
  }

  @Test
  void null_is_refused_by_name() {
    assertThatThrownBy(() -> LogFile.of("a", (byte[]) null)).hasMessage("content is null");
    assertThatThrownBy(() -> LogFile.of("a", (InputStream) null)).hasMessage("stream is null");
    assertThatThrownBy(() -> LogFile.of((Path) null)).hasMessage("path is null");
    assertThatThrownBy(() -> LogFolder.list(null)).hasMessage("path is null");
  }

  @Test
  void bytes_can_be_read_twice_and_do_not_change() {
    byte[] content = utf8(A);
    LogFile file = LogFile.of("a", content);
    Arrays.fill(content, (byte) ' ');
    assertThat(Framing.of(file).records()).containsExactly(A);
    assertThat(Framing.of(file).records()).containsExactly(A);
  }
}
