package dev.breadcrumbs.cloudtrail.query.internal.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlTableTest {
  @Test
  void is_one_element_with_a_row_a_line() {
    assertThat(
            Printed.by(
                HtmlTable::write,
                List.of("actor", "count"),
                List.of(List.of("alice", "7"), List.of("", "1"))))
        .isEqualTo(
            """
            <table>
            <thead>
            <tr><th>actor</th><th>count</th></tr>
            </thead>
            <tbody>
            <tr><td>alice</td><td>7</td></tr>
            <tr><td></td><td>1</td></tr>
            </tbody>
            </table>
            """);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '^',
      value = {
        "<script>alert(1)</script>, &lt;script&gt;alert(1)&lt;/script&gt;",
        "\" onclick=\"x, &quot; onclick=&quot;x",
        "'x' & 'y', &#39;x&#39; &amp; &#39;y&#39;",
        "&lt;, &amp;lt;"
      })
  void takes_nothing_for_markup(String cell, String expected) {
    assertThat(Printed.by(HtmlTable::write, List.of(cell), List.of(List.of(cell))))
        .contains("<th>" + expected + "</th>", "<td>" + expected + "</td>");
  }

  @Test
  void breaks_lines_and_shows_control_characters() {
    assertThat(Printed.by(HtmlTable::write, List.of("a"), List.of(List.of("one\ntwo\u202e"))))
        .contains("<td>one<br>two\\u202e</td>");
  }
}
