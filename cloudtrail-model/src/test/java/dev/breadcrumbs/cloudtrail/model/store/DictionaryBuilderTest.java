package dev.breadcrumbs.cloudtrail.model.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class DictionaryBuilderTest {
  private final DictionaryBuilder builder = new DictionaryBuilder();

  private int numberOf(String text) {
    byte[] bytes = ("<" + text + ">").getBytes(StandardCharsets.UTF_8);
    return builder.numberOf(bytes, 1, bytes.length - 1);
  }

  @Test
  void numbers_texts_in_the_order_in_which_they_come() {
    assertThat(numberOf("b")).isZero();
    assertThat(numberOf("")).isEqualTo(1);
    assertThat(numberOf("b")).isZero();
    assertThat(numberOf("ümlaut")).isEqualTo(2);
  }

  @Test
  void keeps_many_texts_apart() {
    for (int number = 0; number < 100_000; number++) {
      assertThat(numberOf("AKIAEXAMPLE" + number)).isEqualTo(number);
    }
    Dictionary dictionary = builder.build();

    assertThat(dictionary.size()).isEqualTo(100_000);
    assertThat(dictionary.text(77_777)).isEqualTo("AKIAEXAMPLE77777");
    assertThat(dictionary.find("AKIAEXAMPLE99999")).isEqualTo(99_999);
    assertThat(dictionary.find("AKIAEXAMPLE")).isEqualTo(-1);
  }

  @Test
  void does_not_find_a_text_that_has_no_bytes_of_its_own() {
    numberOf("?");

    assertThat(builder.build().find("\ud83d")).isEqualTo(-1);
  }
}
