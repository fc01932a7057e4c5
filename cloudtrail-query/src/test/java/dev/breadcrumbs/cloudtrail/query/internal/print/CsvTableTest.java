package dev.breadcrumbs.cloudtrail.query.internal.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {
  private static String row(String... cells) {
    return CsvTable.of(List.of("a"), List.of(List.of(cells))).substring(2);
  }

  @Test
  void begins_with_the_columns_and_ends_lines_with_a_line_feed() {
    assertThat(CsvTable.of(List.of("a", "b"), List.of(List.of("1", "2")))).isEqualTo("a,b\n1,2\n");
  }

  @Test
  void quotes_cells_that_need_it_and_doubles_quotes() {
    assertThat(row("plain", "a,b", "say \"x\"", "two\nlines", "a\rb"))
        .isEqualTo("plain,\"a,b\",\"say \"\"x\"\"\",\"two\nlines\",\"a\rb\"\n");
  }

  @Test
  void a_row_of_one_empty_cell_is_no_empty_line() {
    assertThat(row("")).isEqualTo("\"\"\n");
    assertThat(row("", "")).isEqualTo(",\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "\tx",
        "\rx",
        "\nx",
        "＝1",
        "＋1",
        "－1",
        "＠x",
        " =1",
        "   +1",
        "\u00a0=1",
        "\u3000@x",
        "\u200b-1",
        "\ufeff=1",
        "\u0000=1",
        " \n =1",
        "\n x"
      })
  void a_text_that_a_spreadsheet_would_run_gets_an_apostrophe(String formula) {
    assertThat(CsvTable.harmless(formula)).isEqualTo("'" + formula);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "a=1", "1-1", "'=1", " x", "a@example.com", " a=1", "   ", "\u00a0x", " \n x"})
  void any_other_text_stays_as_it_is(String text) {
    assertThat(CsvTable.harmless(text)).isEqualTo(text);
  }

  @Test
  void a_column_is_made_harmless_too() {
    assertThat(CsvTable.of(List.of("=cmd"), List.of())).isEqualTo("'=cmd\n");
  }
}
