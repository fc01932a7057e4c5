package dev.breadcrumbs.cloudtrail.model.reading;

import static dev.breadcrumbs.cloudtrail.model.reading.LogTexts.gzip;
import static dev.breadcrumbs.cloudtrail.model.reading.LogTexts.join;
import static dev.breadcrumbs.cloudtrail.model.reading.LogTexts.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipException;
import org.junit.jupiter.api.Test;

class GzipStreamTest {
  private static final byte[] PLAIN = utf8("breadcrumb ".repeat(30_000));
  private static final byte[] PACKED = gzip(new String(PLAIN, StandardCharsets.UTF_8));

  private static byte[] unpacked(byte[] packed) throws IOException {
    try (GzipStream stream = new GzipStream(new ByteArrayInputStream(packed), ReadLimits.DEFAULT)) {
      return stream.readAllBytes();
    }
  }

  /** The packed data with another header before it. */
  private static byte[] withHeader(int flags, byte[] fields) {
    byte[] header = {0x1F, (byte) 0x8B, 8, (byte) flags, 1, 2, 3, 4, 0, 3};
    return join(header, fields, Arrays.copyOfRange(PACKED, 10, PACKED.length));
  }

  @Test
  void gives_what_was_packed() throws IOException {
    assertThat(unpacked(PACKED)).isEqualTo(PLAIN);
  }

  @Test
  void gives_all_members_one_after_the_other() throws IOException {
    assertThat(unpacked(join(PACKED, gzip(""), PACKED))).isEqualTo(join(PLAIN, PLAIN));
  }

  @Test
  void gives_single_bytes() throws IOException {
    try (GzipStream stream =
        new GzipStream(new ByteArrayInputStream(gzip("\u00FFa")), ReadLimits.DEFAULT)) {
      assertThat(stream.read()).isEqualTo(0xC3);
      assertThat(stream.read()).isEqualTo(0xBF);
      assertThat(stream.read()).isEqualTo('a');
      assertThat(stream.read()).isEqualTo(-1);
    }
  }

  @Test
  void passes_over_name_and_comment() throws IOException {
    assertThat(unpacked(withHeader(0x18, utf8("events.json\0a comment\0")))).isEqualTo(PLAIN);
  }

  @Test
  void passes_over_extra_fields_and_checksum_of_the_header() throws IOException {
    assertThat(unpacked(withHeader(0x06, new byte[] {3, 0, 7, 7, 7, 9, 9}))).isEqualTo(PLAIN);
  }

  @Test
  void closes_its_source() throws IOException {
    TrackedFile file = new TrackedFile("a.json.gz", PACKED);
    try (GzipStream stream = new GzipStream(file.open(), ReadLimits.DEFAULT)) {
      assertThat(stream.readAllBytes()).isEqualTo(PLAIN);
      assertThat(file.closed()).isZero();
    }

    assertThat(file.closed()).isEqualTo(1);
  }

  @Test
  void fails_at_a_header_that_is_cut() {
    byte[] cut = Arrays.copyOf(withHeader(0x08, utf8("events")), 14);
    assertThatThrownBy(() -> unpacked(cut)).hasMessage("it ends too early");
  }

  @Test
  void gives_what_comes_before_the_damage_and_then_fails() throws IOException {
    byte[] damaged = PACKED.clone();
    Arrays.fill(damaged, PACKED.length - 30, PACKED.length - 8, (byte) 0x07);
    try (GzipStream stream =
        new GzipStream(new ByteArrayInputStream(damaged), ReadLimits.DEFAULT)) {
      byte[] target = new byte[PLAIN.length * 2];
      int number = stream.read(target, 0, target.length);
      assertThat(number).isPositive();
      assertThatThrownBy(() -> stream.read(target, 0, target.length))
          .isInstanceOf(ZipException.class);
    }
  }
}
