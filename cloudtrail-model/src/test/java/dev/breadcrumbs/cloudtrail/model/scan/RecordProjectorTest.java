package dev.breadcrumbs.cloudtrail.model.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordProjectorTest {
  private final RecordProjector projector =
      new RecordProjector(
          List.of(List.of("eventName"), List.of("userIdentity", "arn"), List.of("userIdentity")));

  /** From the first question on, objects are remembered. */
  @BeforeEach
  void remember() {
    projector.object(2);
  }

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
      value = {
        "x, PLAIN",
        "a\\\"\\n\\/, PLAIN",
        "a\\\\b, NESTED_ESCAPES",
        "\\u0041, ANY",
        "\\\\\\u0041, ANY",
        "é, PLAIN",
        "😀\\\\, NESTED_ESCAPES",
        "\u0130, ANY",
        "\u0131, ANY",
        "\u017F, ANY",
        "\u212A, ANY"
      })
  void tells_records_apart_by_how_their_texts_are_spelled(String text, Spelling spelling) {
    for (String place : List.of("'%s'", "{'a':['%s']}", "{'a%s':1}")) {
      String value = place.formatted(text).replace('\'', '"');
      assertThat(scan("{\"eventName\":\"X\",\"other\":" + value + "}")).isPositive();
      assertThat(projector.spelling()).as(value).isEqualTo(spelling);
    }
    scan("{\"eventName\":\"X\"}");
    assertThat(projector.spelling()).isEqualTo(Spelling.PLAIN);
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

  private static String identity(String arn) {
    String padding = "p".repeat(150);
    return "\"userIdentity\":{\"type\":\"%s\",\"arn\":\"%s\"}".formatted(padding, arn);
  }

  private String found(String record, int slot) {
    return record.substring(projector.start(slot), projector.end(slot));
  }

  @Test
  void finds_what_is_in_an_object_that_comes_again_at_another_place() {
    String first = "{\"eventName\":\"Call\"," + identity("a") + "}";
    String second = "{" + identity("a") + ",\"eventName\":\"Other\"}";

    assertThat(scan(first)).isEqualTo(first.length());
    assertThat(scan(second)).isEqualTo(second.length());
    assertThat(found(second, 0)).isEqualTo("\"Other\"");
    assertThat(found(second, 1)).isEqualTo("\"a\"");
  }

  @Test
  void tells_objects_apart_that_begin_alike() {
    for (String arn : List.of("a", "b", "ab", "a", "c", "b")) {
      String record = "{\"eventName\":\"Call\"," + identity(arn) + "}";

      assertThat(scan(record)).isEqualTo(record.length());
      assertThat(found(record, 1)).isEqualTo("\"" + arn + "\"");
    }
    String without = "{\"eventName\":\"Call\"," + identity("a").replace("arn", "urn") + "}";
    assertThat(scan(without)).isEqualTo(without.length());
    assertThat(projector.start(1)).isNegative();
  }

  @Test
  void an_object_that_is_not_plain_is_noticed_each_time() {
    for (int time = 0; time < 3; time++) {
      scan("{\"eventName\":\"Call\"," + identity("\u017F") + "}");
      assertThat(projector.spelling()).isEqualTo(Spelling.ANY);
      scan("{\"eventName\":\"Call\"," + identity("\\\\") + "}");
      assertThat(projector.spelling()).isEqualTo(Spelling.NESTED_ESCAPES);
    }
  }

  @Test
  void a_known_object_twice_in_a_record_or_cut_is_refused() {
    String record = "{\"eventName\":\"Call\"," + identity("a") + "}";
    assertThat(scan(record)).isEqualTo(record.length());

    assertThat(scan("{" + identity("a") + "," + identity("a") + ",\"eventName\":1}")).isNegative();
    for (int length = 1; length < record.length(); length++) {
      assertThat(projector.scan(window(record), 0, length)).as("cut at %d", length).isNegative();
    }
  }

  @Test
  void keeps_what_was_made_of_an_object_while_it_is_the_same() {
    RecordProjector whole =
        new RecordProjector(List.of(List.of("userIdentity"), List.of("userIdentity", "arn")));
    whole.object(0);
    for (String arn : List.of("a", "b")) {
      byte[] window = window("{\"eventName\":\"Call\"," + identity(arn) + "}");
      whole.scan(window, 0, window.length - 64);
      KnownObject known = Objects.requireNonNull(whole.object(0));
      assertThat(known.made()).isNull();
      known.keep(arn);

      whole.scan(window, 0, window.length - 64);
      assertThat(whole.object(0)).isSameAs(known).extracting(KnownObject::made).isEqualTo(arn);
    }
    byte[] text = window("{\"eventName\":\"Call\",\"userIdentity\":\"a\"}");
    whole.scan(text, 0, text.length - 64);
    assertThat(whole.object(0)).isNull();
  }
}
