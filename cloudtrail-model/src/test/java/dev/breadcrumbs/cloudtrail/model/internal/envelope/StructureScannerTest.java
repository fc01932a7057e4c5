package dev.breadcrumbs.cloudtrail.model.internal.envelope;

import static dev.breadcrumbs.cloudtrail.model.reading.LogTexts.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StructureScannerTest {
  private final StructureScanner scanner = new StructureScanner(130, 8 << 20, 1_000, 10_000);

  private int skip(String text) {
    return scanner.skip(utf8(text), 0, utf8(text).length);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "{\"a\":[{\"b\":{}},[]]}",
        "{\"}\":\"]\"}",
        "{\"a\":\"\\\"}\"}",
        "{\"a\":\"\\\\\"}",
        "{\"ä\":\"日本\"}"
      })
  void ends_behind_the_closing_bracket(String text) {
    assertThat(skip(text + ",{\"next\":1}")).isEqualTo(utf8(text).length);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "{\"a", "{\"a\\", "{\"a\":[1,2]", "[[[]"})
  void asks_for_more_if_the_text_goes_on(String text) {
    assertThat(skip(text)).isEqualTo(StructureScanner.NEED_MORE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{]", "[}", "{\"a\":[1}", "{\"a\u0001\":1}", "{\"a\n\":1}"})
  void finds_brackets_that_do_not_match_and_control_characters(String text) {
    assertThat(skip(text)).isEqualTo(StructureScanner.BROKEN);
  }

  @Test
  void tells_where_it_gave_up() {
    assertThat(skip("{\"a\":[1}")).isEqualTo(StructureScanner.BROKEN);
    assertThat(scanner.failedAt()).isEqualTo(7);
  }

  @Test
  void tells_kinds_of_brackets_apart_at_any_depth() {
    for (int depth = 1; depth < 130; depth++) {
      String open = "[".repeat(depth);
      String close = "]".repeat(depth);
      assertThat(skip(open + "{}" + close)).isEqualTo(2 * depth + 2);
      assertThat(skip(open + "{]" + close)).isEqualTo(StructureScanner.BROKEN);
    }
  }

  @Test
  void goes_no_deeper_than_the_limit() {
    assertThat(skip("[".repeat(130) + "]".repeat(130))).isEqualTo(260);
    assertThat(skip("[".repeat(131))).isEqualTo(StructureScanner.TOO_DEEP);
    assertThat(scanner.failedAt()).isEqualTo(130);
  }

  @Test
  void skips_the_rest_of_an_object() {
    byte[] text = utf8(",\"a\":[1]} {}");
    assertThat(scanner.skipRestOfObjects(1, text, 0, text.length)).isEqualTo(9);
  }

  @Test
  void skips_the_rest_of_objects_within_each_other() {
    byte[] text = utf8(",\"a\":{}},\"b\":1} {}");
    assertThat(scanner.skipRestOfObjects(2, text, 0, text.length)).isEqualTo(15);
    assertThat(scanner.skipRestOfObjects(2, utf8("]}"), 0, 2)).isEqualTo(StructureScanner.BROKEN);
  }
}
