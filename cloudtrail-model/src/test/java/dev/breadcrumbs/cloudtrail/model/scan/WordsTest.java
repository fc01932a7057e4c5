package dev.breadcrumbs.cloudtrail.model.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class WordsTest {
  private static boolean endsPlainText(int value) {
    return value < ' ' || value == '"' || value == '\\' || value > 127;
  }

  private static int firstMarked(byte[] bytes) {
    return Long.numberOfTrailingZeros(Words.endsOfPlainText(Words.at(bytes, 0))) / 8;
  }

  @Test
  void mark_every_byte_that_ends_plain_text_and_no_other() {
    for (int value = 0; value < 256; value++) {
      for (int place = 0; place < 8; place++) {
        byte[] bytes = "plaintxt".getBytes(StandardCharsets.US_ASCII);
        bytes[place] = (byte) value;
        assertThat(firstMarked(bytes))
            .as("%d at %d", value, place)
            .isEqualTo(endsPlainText(value) ? place : 8);
      }
    }
  }

  @Test
  void mark_the_first_of_several() {
    SplittableRandom random = new SplittableRandom(7);
    for (int number = 0; number < 1_000_000; number++) {
      byte[] bytes = new byte[8];
      random.nextBytes(bytes);
      int first = 0;
      while (first < 8 && !endsPlainText(bytes[first] & 0xFF)) {
        first++;
      }
      assertThat(firstMarked(bytes)).isEqualTo(first);
    }
  }
}
