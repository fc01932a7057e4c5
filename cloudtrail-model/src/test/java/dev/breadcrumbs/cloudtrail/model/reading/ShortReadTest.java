package dev.breadcrumbs.cloudtrail.model.reading;

import static dev.breadcrumbs.cloudtrail.model.reading.LogTexts.event;
import static dev.breadcrumbs.cloudtrail.model.reading.LogTexts.gzip;
import static dev.breadcrumbs.cloudtrail.model.reading.LogTexts.log;
import static dev.breadcrumbs.cloudtrail.model.reading.LogTexts.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShortReadTest {
  private static final String A = event("GetObject");
  private static final String B = event("PutObject");
  private static final String BIG = A.replace("logs", "x".repeat(200_000));

  private static Framing trickled(byte[] content) {
    return Framing.of(LogFile.of("stream", new TrickleStream(content, 1)));
  }

  @Test
  void reads_a_log_file_byte_by_byte() {
    assertThat(trickled(utf8(log(A, B))).records()).containsExactly(A, B);
  }

  @Test
  void reads_lines_byte_by_byte() {
    assertThat(trickled(utf8(A + "\r\n" + B)).records()).containsExactly(A, B);
  }

  @Test
  void passes_over_a_byte_order_mark_byte_by_byte() {
    Framing framing = trickled(utf8("\uFEFF" + log(A)));
    assertThat(framing.records()).containsExactly(A);
    assertThat(framing.problems()).isEmpty();
  }

  @Test
  void reads_a_large_record_byte_by_byte() {
    assertThat(trickled(utf8(BIG + BIG)).records()).containsExactly(BIG, BIG);
  }

  @Test
  void reads_all_members_of_gzip_data_byte_by_byte() {
    assertThat(trickled(gzip(log(A), log(B), A)).records()).containsExactly(A, B, A);
  }

  @Test
  void looks_behind_blanks_before_it_takes_a_file_for_a_stray_one() {
    Framing framing = Framing.of(new StrayTrickle("\n  " + log(A)));
    assertThat(framing.records()).containsExactly(A);
    assertThat(framing.report().passedOver()).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {65_535, 65_536, 65_537})
  void reads_a_record_that_ends_near_the_end_of_the_first_window(int length) {
    String padded = A.replace("logs", "x".repeat(length - A.length() - 11 + 4));
    assertThat(Framing.of(log(padded, B)).records()).containsExactly(padded, B);
  }

  @Test
  void reads_a_record_larger_than_the_first_window() {
    assertThat(Framing.of(log(A, BIG, B)).records()).containsExactly(A, BIG, B);
  }

  @Test
  void reads_more_records_than_fit_into_the_first_window() {
    assertThat(Framing.of(log(LogTexts.events(2_000))).records()).isEqualTo(LogTexts.events(2_000));
  }

  private record StrayTrickle(String content) implements LogFile {
    @Override
    public String name() {
      return "notes";
    }

    @Override
    public InputStream open() {
      return new TrickleStream(utf8(content), 1);
    }

    @Override
    public boolean isStray() {
      return true;
    }
  }
}
