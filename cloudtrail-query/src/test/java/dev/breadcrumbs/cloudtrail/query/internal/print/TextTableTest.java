package dev.breadcrumbs.cloudtrail.query.internal.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTableTest {
  private static String printed(String... cells) {
    List<List<String>> rows = List.of(cells).stream().map(cell -> List.of(cell, "|")).toList();
    return TextTable.of(List.of("name", ""), rows, List.of(false, false));
  }

  @Test
  void aligns_text_to_the_left_and_numbers_to_the_right() {
    String text =
        TextTable.of(
            List.of("eventName", "count"),
            List.of(List.of("GetUser", "7"), List.of("DescribeInstances", "12345678")),
            List.of(false, true));

    assertThat(text)
        .isEqualTo(
            """
            eventName             count
            -----------------  --------
            GetUser                   7
            DescribeInstances  12345678
            """);
  }

  @Test
  void a_table_without_rows_has_its_heading() {
    assertThat(TextTable.of(List.of("a", "bc"), List.of(), List.of(false, true)))
        .isEqualTo("a  bc\n-  --\n");
  }

  @Test
  void lines_have_no_blanks_at_their_ends() {
    assertThat(TextTable.of(List.of("a", "b"), List.of(List.of("x", "")), List.of(false, false)))
        .isEqualTo("a  b\n-  -\nx\n");
  }

  @Test
  void wide_characters_take_two_cells() {
    assertThat(printed("日本", "abcd", "ｆｕ", "한국", "🍞🍞"))
        .isEqualTo(
            """
            name
            ----  -
            日本  |
            abcd  |
            ｆｕ  |
            한국  |
            🍞🍞  |
            """);
  }

  @Test
  void combining_marks_take_no_cell() {
    assertThat(printed("e\u0301te\u0301", "ete"))
        .isEqualTo("name\n----  -\ne\u0301te\u0301   |\nete   |\n");
  }

  @ParameterizedTest
  @CsvSource({
    "'\n', \\u000a",
    "'\t', \\u0009",
    "'\u001b[31m', \\u001b[31m",
    "'\u0000', \\u0000",
    "\u007f, \\u007f",
    "\u009b, \\u009b",
    "\u202e, \\u202e",
    "\u200b, \\u200b",
    "\u2028, \\u2028",
    "\ufeff, \\ufeff"
  })
  void control_characters_are_shown_and_not_obeyed(String dangerous, String shown) {
    assertThat(TextTable.of(List.of("a" + dangerous), List.of(), List.of(false)))
        .startsWith("a" + shown + "\n");
    assertThat(printed("x" + dangerous + "y")).contains("x" + shown + "y  |\n");
  }

  @Test
  void half_a_surrogate_pair_is_shown_by_its_number() {
    assertThat(printed("\ud83c")).contains("\\ud83c  |");
  }
}
