package dev.breadcrumbs.cloudtrail.query.internal.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LongCellTest {
  private static String printed(int longest, String cell) throws IOException {
    StringWriter text = new StringWriter();
    TextTable.write(List.of("a"), List.of(List.of(cell)), List.of(false), longest, text);
    return text.toString().lines().skip(2).findFirst().orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "abcdefghijklmnopqrst, abcdefghijklmnopqrst",
    "abcdefghijklmnopqrstu, abcdefghijkl...[+9]",
    "日本日本日本日本日本, 日本日本日本日本日本",
    "日本日本日本日本日本日, 日本日本日本...[+5]",
    "🍞🍞🍞🍞🍞🍞🍞🍞🍞🍞🍞, 🍞🍞🍞🍞🍞🍞...[+5]",
    "'abcdefghijklmnop\n', abcdefghijkl...[+5]",
    "'abcdefghijklmn\n', abcdefghijklmn\\u000a"
  })
  void a_cell_that_is_too_wide_is_cut_and_tells_what_is_left_out(String cell, String shown)
      throws IOException {
    assertThat(printed(20, cell)).isEqualTo(shown);
    assertThat(ScreenText.width(shown)).isLessThanOrEqualTo(20);
  }

  @Test
  void marks_without_width_are_cut_too() throws IOException {
    assertThat(printed(20, "e" + "\u0301".repeat(1_000_000))).hasSizeLessThan(200).contains("[+");
  }

  @Test
  void only_aligned_text_cuts_cells() {
    String cell = "x".repeat(5_000);
    List<List<String>> rows = List.of(List.of(cell));

    assertThat(TextTable.of(List.of("a"), rows, List.of(false)))
        .doesNotContain(cell)
        .contains("x...[+4010]");
    assertThat(CsvTable.of(List.of("a"), rows)).contains(cell);
    assertThat(MarkdownTable.of(List.of("a"), rows)).contains(cell);
    assertThat(HtmlTable.of(List.of("a"), rows, List.of(false))).contains(cell);
  }

  @Test
  void one_long_cell_does_not_fill_all_rows_with_blanks() {
    List<List<String>> rows = new ArrayList<>(Collections.nCopies(3_000, List.of("alice", "1")));
    rows.set(1_500, List.of("x".repeat(7_000_000), "1"));

    String text = TextTable.of(List.of("userName", "count"), rows, List.of(false, true));

    assertThat(text).hasSizeLessThan(3_000 * 250);
    assertThat(text.lines()).hasSize(3_002);
    assertThat(text.lines().skip(2).filter(line -> line.startsWith("alice ")))
        .hasSize(2_999)
        .allMatch(line -> line.endsWith("  " + "    1"));
  }

  @Test
  void rows_are_written_one_after_the_other() {
    Writer full =
        new Writer() {
          private int lines;

          @Override
          public void write(char[] text, int from, int length) throws IOException {
            for (int at = from; at < from + length; at++) {
              lines += text[at] == '\n' ? 1 : 0;
            }
            if (lines > 5) {
              throw new IOException("disk full");
            }
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    // More rows than any memory holds.
    Iterable<List<String>> endless =
        () -> Collections.nCopies(Integer.MAX_VALUE, List.of("x")).iterator();

    assertThatThrownBy(() -> CsvTable.write(List.of("a"), endless, full)).hasMessage("disk full");
    assertThatThrownBy(() -> MarkdownTable.write(List.of("a"), endless, full))
        .hasMessage("disk full");
    assertThatThrownBy(() -> HtmlTable.write(List.of("a"), endless, List.of(false), full))
        .hasMessage("disk full");
  }
}
