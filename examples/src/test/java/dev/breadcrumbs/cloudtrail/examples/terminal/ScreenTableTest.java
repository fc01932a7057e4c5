package dev.breadcrumbs.cloudtrail.examples.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScreenTableTest {
  @Test
  void lines_up_cells_and_leaves_no_blanks_at_the_end() {
    ScreenTable table = new ScreenTable("name", "number");
    table.add("a", 1);
    table.add("längere", "");

    assertThat(table)
        .hasToString(
            """
            name     number
            -------  ------
            a        1
            längere
            """);
  }

  @Test
  void shows_what_a_terminal_would_obey() {
    ScreenTable table = new ScreenTable("file");
    table.add("red\u001b[31m.json\nnext \u202egnp.exe");

    assertThat(table.toString()).contains("red\\u001b[31m.json\\u000anext \\u202egnp.exe");
  }
}
