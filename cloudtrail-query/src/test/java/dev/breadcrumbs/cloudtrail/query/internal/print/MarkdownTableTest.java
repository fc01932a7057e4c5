package dev.breadcrumbs.cloudtrail.query.internal.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTableTest {
  private static String cell(String text) {
    String table = MarkdownTable.of(List.of("a"), List.of(List.of(text)));
    return table.substring("| a |\n| --- |\n| ".length(), table.length() - " |\n".length());
  }

  @Test
  void is_a_pipe_table() {
    assertThat(MarkdownTable.of(List.of("user", "count"), List.of(List.of("alice", "7"))))
        .isEqualTo(
            """
            | user | count |
            | --- | --- |
            | alice | 7 |
            """);
  }

  @ParameterizedTest
  @CsvSource({
    "a|b, a\\|b",
    "*.txt, \\*.txt",
    "user_name, user\\_name",
    "`x`, \\`x\\`",
    "[x](y), \\[x\\](y)",
    "~~x~~, \\~\\~x\\~\\~",
    "C:\\x, C:\\\\x",
    "<script>, &lt;script>",
    "a & b, a &amp; b"
  })
  void what_would_be_markup_is_escaped(String text, String escaped) {
    assertThat(cell(text)).isEqualTo(escaped);
  }

  @Test
  void line_ends_become_breaks() {
    assertThat(cell("one\ntwo\r\nthree")).isEqualTo("one<br>two<br>three");
  }

  @Test
  void other_control_characters_are_shown() {
    assertThat(cell("a\u001b[31m")).isEqualTo("a\\\\u001b\\[31m");
  }
}
