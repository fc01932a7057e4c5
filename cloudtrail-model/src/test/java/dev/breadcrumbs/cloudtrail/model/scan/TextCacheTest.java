package dev.breadcrumbs.cloudtrail.model.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TextCacheTest {
  private final TextCache cache = new TextCache();

  private String read(String text) {
    byte[] bytes = Arrays.copyOf(text.getBytes(StandardCharsets.UTF_8), text.length() + 64);
    Object known = cache.find(bytes, 0, text.length());
    if (known != null) {
      return (String) known;
    }
    String made = new String(bytes, 0, text.length(), StandardCharsets.UTF_8);
    cache.keep(bytes, 0, text.length(), made);
    return made;
  }

  @Test
  void gives_the_same_object_for_a_text_that_comes_again() {
    for (String text : new String[] {"", "a", "ab", "eight by", "more than eight bytes"}) {
      assertThat(read(text)).isEqualTo(text).isSameAs(read(text));
    }
  }

  @Test
  void tells_texts_apart_that_differ_in_one_byte_or_in_length() {
    read("ConsoleLogin");

    assertThat(read("ConsoleLogiN")).isEqualTo("ConsoleLogiN");
    assertThat(read("ConsoleLogi")).isEqualTo("ConsoleLogi");
    assertThat(read("ConsoleLogin ")).isEqualTo("ConsoleLogin ");
  }

  @Test
  void stays_right_beyond_what_it_can_hold_and_where_nothing_comes_twice() {
    for (int number = 0; number < 200_000; number++) {
      String text = "eventID-" + number;
      assertThat(read(text)).isEqualTo(text);
    }
    assertThat(read("eventID-7")).isEqualTo("eventID-7");
  }

  @Test
  void leaves_out_what_is_too_long_to_be_worth_it() {
    String text = "x".repeat(10_000);

    assertThat(read(text)).isEqualTo(text).isNotSameAs(read(text));
  }
}
