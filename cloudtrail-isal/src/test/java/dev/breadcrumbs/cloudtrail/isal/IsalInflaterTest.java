package dev.breadcrumbs.cloudtrail.isal;

import static dev.breadcrumbs.cloudtrail.isal.GzipFiles.deflated;
import static dev.breadcrumbs.cloudtrail.isal.GzipFiles.joined;
import static dev.breadcrumbs.cloudtrail.isal.GzipFiles.log;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.breadcrumbs.cloudtrail.model.reading.WholeInflater;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.Deflater;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IsalInflaterTest {
  private static final byte[] TRAILER = {1, 2, 3, 4, 5, 6, 7, 8};

  private WholeInflater inflater;

  @BeforeEach
  void the_library_loads_here() {
    assumeTrue(NativeLibrary.load().isEmpty(), "there is no ISA-L for this machine");
    inflater = new IsalInflater();
  }

  @AfterEach
  void release() {
    if (inflater != null) {
      inflater.close();
      inflater.close();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 5, 100, 3_000, 20_000})
  void inflates_what_was_deflated_at_any_level_and_by_any_strategy(int events) {
    byte[] content = events == 0 ? new byte[0] : log(events);
    for (int level = 0; level <= 9; level++) {
      for (int strategy : new int[] {0, Deflater.FILTERED, Deflater.HUFFMAN_ONLY}) {
        assertInflated(content, deflated(content, level, strategy));
      }
    }
  }

  @Test
  void inflates_what_does_not_shrink() {
    byte[] noise = new byte[300_000];
    new Random(17).nextBytes(noise);
    assertInflated(noise, deflated(noise, 9, Deflater.DEFAULT_STRATEGY));
  }

  @Test
  void inflates_contents_of_every_small_size() {
    byte[] content = log(3);
    for (int size = 0; size <= content.length; size++) {
      byte[] part = Arrays.copyOf(content, size);
      assertInflated(part, deflated(part, 6, Deflater.DEFAULT_STRATEGY));
    }
  }

  @Test
  void refuses_another_length() {
    byte[] content = log(40);
    byte[] stream = deflated(content, 6, Deflater.DEFAULT_STRATEGY);
    for (int length : new int[] {0, 1, content.length - 1, content.length + 1}) {
      assertThat(isInflated(stream, length)).as("%d bytes", length).isFalse();
    }
  }

  @Test
  void refuses_a_stream_that_is_cut_anywhere() {
    byte[] content = log(40);
    byte[] stream = deflated(content, 6, Deflater.DEFAULT_STRATEGY);
    for (int length = 1; length < stream.length; length++) {
      assertThat(isInflated(Arrays.copyOf(stream, length), content.length))
          .as("cut to %d of %d bytes", length, stream.length)
          .isFalse();
    }
  }

  @Test
  void refuses_a_stream_that_ends_before_its_bytes_do() {
    byte[] content = log(40);
    byte[] stream = deflated(content, 6, Deflater.DEFAULT_STRATEGY);
    for (int behind : new int[] {1, 2, 7, 8, 9, 100, 5_000}) {
      assertThat(isInflated(Arrays.copyOf(stream, stream.length + behind), content.length))
          .as("%d zeros", behind)
          .isFalse();
      assertThat(isInflated(joined(stream, Arrays.copyOf(stream, behind)), content.length))
          .as("%d bytes of another stream", behind)
          .isFalse();
    }
  }

  @Test
  void never_writes_beyond_its_room() {
    byte[] content = log(400);
    byte[] stream = deflated(content, 6, Deflater.DEFAULT_STRATEGY);
    byte[] target = new byte[content.length + 1_000];
    for (int length : new int[] {0, 100, 70_000, content.length - 1}) {
      Arrays.fill(target, (byte) 0x5A);
      inflater.inflate(joined(stream, TRAILER), 0, stream.length, target, length);
      assertThat(Arrays.copyOfRange(target, length + WholeInflater.ROOM, target.length))
          .containsOnly(0x5A);
    }
  }

  @Test
  void goes_on_with_the_next_stream_after_a_bad_one() {
    byte[] content = log(40);
    byte[] stream = deflated(content, 6, Deflater.DEFAULT_STRATEGY);
    byte[] damaged = stream.clone();
    damaged[stream.length / 2] ^= 0x55;
    isInflated(damaged, content.length);
    assertInflated(content, stream);
  }

  private void assertInflated(byte[] content, byte[] stream) {
    byte[] target = new byte[content.length + WholeInflater.ROOM];
    assertThat(
            inflater.inflate(
                joined(TRAILER, stream, TRAILER),
                TRAILER.length,
                TRAILER.length + stream.length,
                target,
                content.length))
        .isTrue();
    assertThat(Arrays.copyOf(target, content.length)).isEqualTo(content);
  }

  private boolean isInflated(byte[] stream, int length) {
    byte[] target = new byte[length + WholeInflater.ROOM];
    return inflater.inflate(joined(stream, TRAILER), 0, stream.length, target, length);
  }
}
