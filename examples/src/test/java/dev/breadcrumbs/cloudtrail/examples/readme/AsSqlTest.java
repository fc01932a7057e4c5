package dev.breadcrumbs.cloudtrail.examples.readme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.breadcrumbs.cloudtrail.examples.Printed;
import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What docs/sql.md shows is what the code is, and what it prints. */
class AsSqlTest {
  private static Readme document;

  @BeforeAll
  static void read() throws IOException {
    document = Readme.read("docs/sql.md");
  }

  @Test
  void its_java_is_code_that_the_tests_run() throws IOException {
    assertThat(document.blocks("java")).containsExactly(Readme.snippet("AsSql", "statement"));
  }

  @Test
  void its_output_is_what_that_code_prints() throws Exception {
    assertThat(document.blocks("text")).containsExactly(Printed.by(AsSql::statement));
  }
}
