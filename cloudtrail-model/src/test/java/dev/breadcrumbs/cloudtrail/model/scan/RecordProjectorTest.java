package dev.breadcrumbs.cloudtrail.model.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordProjectorTest {
  private final RecordProjector projector =
      new RecordProjector(List.of(List.of("eventName"), List.of("userIdentity", "arn")));

  private static byte[] window(String text) {
    byte[] content = text.getBytes(StandardCharsets.UTF_8);
    return Arrays.copyOf(content, content.length + 64);
  }

  private int scan(String record) {
    byte[] window = window(record);
    return projector.scan(window, 0, window.length - 64);
  }

  @Test
  void finds_the_end_of_a_record_and_the_needed_values() {
    String record = "{\"eventName\":\"Call\",\"userIdentity\":{\"arn\":\"a\"},\"readOnly\":true}";

    assertThat(scan(record + ",{")).isEqualTo(record.length());
    assertThat(record.substring(projector.start(0), projector.end(0))).isEqualTo("\"Call\"");
    assertThat(record.substring(projector.start(1), projector.end(1))).isEqualTo("\"a\"");
  }

  @Test
  void refuses_every_record_that_is_cut() {
    String record = "{\"eventName\":\"Call\",\"n\":-1.5e3,\"o\":{\"a\":[1,null,\"\\u00e9\"]}}";

    assertThat(scan(record)).isEqualTo(record.length());
    for (int length = 1; length < record.length(); length++) {
      assertThat(projector.scan(window(record), 0, length)).as("cut at %d", length).isNegative();
    }
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {"x, true", "a\\\\\\\"\\n\\/, true", "\\u0041, false", "é, false", "😀, false"})
  void tells_records_apart_whose_texts_are_spelled_plainly(String text, boolean plain) {
    for (String place : List.of("'%s'", "{'a':['%s']}", "{'a%s':1}")) {
      String value = place.formatted(text).replace('\'', '"');
      assertThat(scan("{\"eventName\":\"X\",\"other\":" + value + "}")).isPositive();
      assertThat(projector.isPlain()).as(value).isEqualTo(plain);
    }
    scan("{\"eventName\":\"X\"}");
    assertThat(projector.isPlain()).isTrue();
  }

  @Test
  void takes_no_key_that_ends_behind_the_limit() {
    String before = "{\"eventName\":\"Call\",";
    String key = "\"" + "k".repeat(71) + "\":";
    scan(before + key + "1}");
    // What lies behind the limit means nothing, but looks like the key that is expected here.
    byte[] rest = (before + key).getBytes(StandardCharsets.UTF_8);

    assertThat(projector.scan(rest, 0, rest.length - 64)).isNegative();
  }
}
