package dev.breadcrumbs.cloudtrail.examples.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class NotebookShellTest {
  private static NotebookShell shell;

  @BeforeAll
  static void start() throws Exception {
    shell = new NotebookShell(Path.of("notebook"), Path.of("notebook/init.jsh"));
  }

  @AfterAll
  static void end() {
    shell.close();
  }

  @Test
  void a_cell_that_throws_fails() {
    assertThatThrownBy(() -> shell.run("int three = 3;\nthree / 0"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("failed: three / 0");
  }

  @Test
  void a_cell_that_is_no_java_fails() {
    assertThatThrownBy(() -> shell.run("int four = \"4\";"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("no Java: int four")
        .hasMessageContaining("String cannot be converted to int");
  }

  @Test
  void the_last_value_is_shown_unless_a_semicolon_ends_the_cell() {
    assertThat(shell.run("System.out.println(1);\nString text = \"<b>\"; text"))
        .isEqualTo(new CellOutput("1\n", "<b>\n", "<pre>&lt;b&gt;</pre>\n"));
    assertThat(shell.run("text;")).isEqualTo(new CellOutput("", "", ""));
  }
}
