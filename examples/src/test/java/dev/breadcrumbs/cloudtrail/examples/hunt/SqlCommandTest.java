package dev.breadcrumbs.cloudtrail.examples.hunt;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SqlCommandTest {
  @Test
  void prints_a_search_as_sql_of_athena() {
    HuntRun run = HuntRun.of("sql", "errorCode=AccessDenied | stats count by eventName");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .contains("WITH events AS (\n", "FROM cloudtrail_logs", "GROUP BY eventName", "ORDER BY")
        .endsWith(";\n");
  }

  @Test
  void prints_a_named_search_with_the_table_that_it_is_about() {
    HuntRun run =
        HuntRun.of(
            "sql",
            "errors",
            "--dialect",
            "duckdb",
            "--table",
            "logs",
            "--ddl",
            "--location",
            "logs/*.json.gz");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .startsWith("CREATE OR REPLACE VIEW logs AS")
        .contains("read_json('logs/*.json.gz'", "FROM logs\n");
  }

  @Test
  void refuses_what_sql_cannot_say_and_names_it() {
    HuntRun run = HuntRun.of("sql", "* | transaction userName");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("Athena cannot say 'transaction userName'");
  }

  @Test
  void says_what_is_missing() {
    assertThat(HuntRun.of("sql").err()).contains("a SEARCH is missing, or --ddl");
    assertThat(HuntRun.of("sql", "--ddl").err()).contains("--ddl needs a --location");
  }
}
