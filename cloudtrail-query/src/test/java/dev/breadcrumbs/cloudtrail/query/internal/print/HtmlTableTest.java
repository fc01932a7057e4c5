package dev.breadcrumbs.cloudtrail.query.internal.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlTableTest {
  @Test
  void is_a_table_with_a_heading() {
    String html =
        HtmlTable.of(
            List.of("user", "count"), List.of(List.of("alice", "7")), List.of(false, true));

    assertThat(html)
        .isEqualTo(
            """
            <table>
            <thead>
            <tr><th>user</th><th class="number">count</th></tr>
            </thead>
            <tbody>
            <tr><td>alice</td><td class="number">7</td></tr>
            </tbody>
            </table>
            """);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      value = {
        "<script>alert(1)</script>, &lt;script&gt;alert(1)&lt;/script&gt;",
        "a & b, a &amp; b",
        "&lt;, &amp;lt;",
        "\" onload=\"x, &quot; onload=&quot;x",
        "it's, it&#39;s",
        "a\u202eb, a\\u202eb",
        "a\u0000b, a\\u0000b",
        "~one\ntwo\r\nthree~, one<br>two<br>three"
      })
  void what_would_be_markup_is_escaped(String text, String escaped) {
    assertThat(HtmlTable.escaped(text)).isEqualTo(escaped);
    assertThat(HtmlTable.of(List.of(text), List.of(List.of(text)), List.of(false)))
        .contains("<th>" + escaped + "</th>", "<td>" + escaped + "</td>");
  }
}
