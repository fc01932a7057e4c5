package dev.breadcrumbs.cloudtrail.model.reading;

import static dev.breadcrumbs.cloudtrail.model.reading.LogTexts.gzip;
import static dev.breadcrumbs.cloudtrail.model.reading.LogTexts.join;
import static dev.breadcrumbs.cloudtrail.model.reading.LogTexts.log;
import static dev.breadcrumbs.cloudtrail.model.reading.LogTexts.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DamagedGzipTest {
  private static final List<String> EVENTS = LogTexts.events(50);
  private static final byte[] WHOLE = gzip(log(EVENTS));
  private static final int HEADER = 10;

  private static byte[] corrupted(int at) {
    byte[] bytes = WHOLE.clone();
    bytes[at] ^= 0x55;
    return bytes;
  }

  @Test
  void any_corrupted_byte_of_the_data_is_reported() {
    for (int at = HEADER; at < WHOLE.length; at++) {
      assertThat(Framing.of(corrupted(at)).kinds())
          .as("byte %d", at)
          .contains(ProblemKind.DAMAGED_GZIP);
    }
  }

  @Test
  void records_before_the_corrupted_byte_are_read() {
    Framing framing = Framing.of(corrupted(WHOLE.length - 20));
    assertThat(framing.records().subList(0, 40)).isEqualTo(EVENTS.subList(0, 40));
  }

  @Test
  void a_wrong_checksum_is_reported_and_costs_nothing() {
    Framing framing = Framing.of(corrupted(WHOLE.length - 5));
    assertThat(framing.records()).isEqualTo(EVENTS);
    assertThat(framing.problem().reason())
        .isEqualTo("the compressed data is damaged: the checksum does not match");
  }

  @Test
  void a_wrong_length_is_reported_and_costs_nothing() {
    Framing framing = Framing.of(corrupted(WHOLE.length - 1));
    assertThat(framing.records()).isEqualTo(EVENTS);
    assertThat(framing.problem().reason())
        .isEqualTo("the compressed data is damaged: the length does not match");
  }

  @Test
  void an_unknown_compression_method_is_reported() {
    assertThat(Framing.of(corrupted(2)).problem().kind()).isEqualTo(ProblemKind.DAMAGED_GZIP);
  }

  @Test
  void something_else_behind_the_data_is_reported_and_costs_nothing() {
    Framing framing = Framing.of(join(WHOLE, utf8("and more")));
    assertThat(framing.records()).isEqualTo(EVENTS);
    assertThat(framing.problem().kind()).isEqualTo(ProblemKind.DAMAGED_GZIP);
  }

  @Test
  void a_damaged_second_member_is_reported() {
    byte[] second = WHOLE.clone();
    second[1] = 0;
    Framing framing = Framing.of(join(WHOLE, second));
    assertThat(framing.records()).isEqualTo(EVENTS);
    assertThat(framing.problem().kind()).isEqualTo(ProblemKind.DAMAGED_GZIP);
  }

  @Test
  void zeros_behind_the_data_are_padding() {
    Framing framing = Framing.of(join(WHOLE, new byte[500]));
    assertThat(framing.records()).isEqualTo(EVENTS);
    assertThat(framing.problems()).isEmpty();
  }
}
