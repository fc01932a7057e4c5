package dev.breadcrumbs.cloudtrail.model.reading;

import static dev.breadcrumbs.cloudtrail.model.reading.LogTexts.event;
import static dev.breadcrumbs.cloudtrail.model.reading.LogTexts.gzip;
import static dev.breadcrumbs.cloudtrail.model.reading.LogTexts.log;
import static dev.breadcrumbs.cloudtrail.model.reading.LogTexts.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class OriginTest {
  private static final String A = event("GetObject");
  private static final String WIDE = A.replace("logs", "Prüfung-日本-😀");

  @Test
  void names_file_record_and_offset() {
    assertThat(Framing.of(log(A, A)).origins())
        .containsExactly(
            new RecordOrigin("events.json", 0, 12),
            new RecordOrigin("events.json", 1, 13 + A.length()));
  }

  @Test
  void counts_bytes_and_not_characters() {
    assertThat(Framing.of(log(WIDE, A)).origins().get(1).offset())
        .isEqualTo(13 + utf8(WIDE).length);
  }

  @Test
  void counts_a_byte_order_mark() {
    assertThat(Framing.of("\uFEFF" + A).origins().get(0).offset()).isEqualTo(3);
  }

  @Test
  void counts_bytes_of_the_uncompressed_file() {
    assertThat(Framing.of(gzip(log(A, A))).origins()).isEqualTo(Framing.of(log(A, A)).origins());
  }

  @Test
  void counts_records_across_envelopes() {
    assertThat(Framing.of(log(A, A) + "\n" + log(A)).origins())
        .extracting(RecordOrigin::record)
        .containsExactly(0L, 1L, 2L);
  }

  @Test
  void stays_exact_far_beyond_the_first_window() {
    byte[] content = utf8("\n" + String.join("\r\n", LogTexts.events(1_000)));
    Framing framing = Framing.of(content);
    for (int index = 0; index < 1_000; index++) {
      byte[] record = utf8(framing.records().get(index));
      int offset = (int) framing.origins().get(index).offset();
      assertThat(Arrays.copyOfRange(content, offset, offset + record.length)).isEqualTo(record);
    }
  }

  @Test
  void reads_as_people_write_it() {
    assertThat(new RecordOrigin("a.json.gz", 3, 5120))
        .hasToString("a.json.gz record 3 at byte 5120");
  }

  @Test
  void there_is_none_before_the_first_record() {
    LogFile file = LogFile.of("events.json", utf8(A));
    ReadLog log = new ReadLog(ProblemPolicy.COLLECT);
    try (RecordFramer framer = RecordFramer.open(file, ReadLimits.DEFAULT, log)) {
      assertThatThrownBy(framer::origin).isInstanceOf(IllegalStateException.class);
      assertThatThrownBy(framer::bytes)
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("events.json");
    }
  }
}
