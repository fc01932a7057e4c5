package dev.breadcrumbs.cloudtrail.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class GunzipTest {
  private final Gunzip gunzip = new Gunzip(8);

  @Test
  void inflates_all_members_one_after_the_other() throws IOException {
    byte[] members = concatenation(gzip("the first, longer than a block"), gzip(" and the second"));

    assertThat(inflate(members)).isEqualTo("the first, longer than a block and the second");
  }

  @Test
  void steps_over_what_the_header_announces() throws IOException {
    byte[] plain = gzip("text");
    byte[] header = Arrays.copyOf(plain, 10);
    header[3] = 2 + 4 + 8 + 16;
    byte[] optional = "\2\0xx name\0 comment\0 crc".replace(" crc", "cc").getBytes(UTF_8);

    assertThat(
            inflate(concatenation(header, optional, Arrays.copyOfRange(plain, 10, plain.length))))
        .isEqualTo("text");
  }

  @Test
  void tells_of_a_file_that_was_cut() throws IOException {
    byte[] whole = gzip("text that will miss its end");

    assertThatThrownBy(() -> inflate(Arrays.copyOf(whole, whole.length - 12)))
        .hasMessage("the gzip stream ends early");
  }

  private String inflate(byte[] gzip) throws IOException {
    StringBuilder text = new StringBuilder();
    long total =
        gunzip.inflate(
            gzip, gzip.length, (block, length) -> text.append(new String(block, 0, length, UTF_8)));
    assertThat(total).isEqualTo(text.length());
    return text.toString();
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }

  private static byte[] concatenation(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }
}
