package dev.breadcrumbs.cloudtrail.sql;

import static dev.breadcrumbs.cloudtrail.query.Dsl.count;
import static dev.breadcrumbs.cloudtrail.query.Dsl.desc;
import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_NAME;
import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_SOURCE;
import static dev.breadcrumbs.cloudtrail.query.Search.events;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.breadcrumbs.cloudtrail.query.Spl;
import dev.breadcrumbs.cloudtrail.query.TableQuery;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlWriterTest {
  private static final TableQuery CALLS =
      events()
          .filter(EVENT_SOURCE.eq("iam.amazonaws.com"))
          .stats(count())
          .by(EVENT_NAME)
          .sort(desc("count"));

  @Test
  void says_each_command_as_a_step() {
    assertThat(SqlWriter.to(SqlDialect.ATHENA).write(CALLS))
        .hasToString(
            """
            WITH events AS (
              SELECT
                eventSource,
                eventName
              FROM cloudtrail_logs
            ),
            s1 AS ( -- where eventSource="iam.amazonaws.com"
              SELECT * FROM events WHERE eventSource = 'iam.amazonaws.com'
            ),
            s2 AS ( -- stats count by eventName
              SELECT eventName AS "eventName 2", count(*) AS "count" FROM s1 \
            WHERE eventName IS NOT NULL GROUP BY eventName
            ),
            s3 AS ( -- sort 0 - count
              SELECT *, ("count" IS NULL) AS "missing count" FROM s2
            )
            SELECT "eventName 2" AS eventName, "count" AS "count"
            FROM s3
            ORDER BY "missing count", "count" DESC, "eventName 2\"\
            """);
  }

  @Test
  void fixes_relative_times_when_it_writes() {
    TableQuery recent = Spl.parse("earliest=-1h | stats count");

    assertThat(
            SqlWriter.to(SqlDialect.ATHENA)
                .now(Instant.parse("2024-05-01T10:00:00Z"))
                .write(recent)
                .sql())
        .contains(" >= '2024-05-01T09:00:00Z'");
  }

  @Test
  void tells_that_rows_have_no_order_where_nothing_sorts_them() {
    SqlText text = SqlWriter.to(SqlDialect.SPARK).write(Spl.parse("* | table eventName"));

    assertThat(text.notes()).containsExactly("The rows come in any order: a table has none.");
    assertThat(text.toString()).startsWith("-- The rows come in any order");
  }

  @Test
  void refuses_a_command_that_needs_an_order() {
    assertThatExceptionOfType(NotInSqlException.class)
        .isThrownBy(() -> SqlWriter.to(SqlDialect.ATHENA).write(Spl.parse("* | head 5")))
        .withMessage("Athena cannot say 'head 5': a table has no order; sort before");
  }

  @Test
  void refuses_what_regular_expressions_of_duckdb_lack_and_says_it_to_athena() {
    TableQuery query = Spl.parse("* | where match(eventName, \"^(?!Get)\") | stats count");

    assertThatExceptionOfType(NotInSqlException.class)
        .isThrownBy(() -> SqlWriter.to(SqlDialect.DUCKDB).write(query))
        .withMessageContaining("its regular expressions have no '(?!'");
    assertThat(SqlWriter.to(SqlDialect.ATHENA).write(query).sql()).contains("'^(?!Get)'");
  }

  @Test
  void quotes_texts_and_names_so_that_they_stay_what_they_are(@TempDir Path folder)
      throws Exception {
    TableQuery query =
        Spl.parse(
            "eventName=\"it's; -- \\\\ 100%\" | stats count as \"a\"\"b\" by eventName"
                .replace("\"a\"\"b\"", "\"a'b -- c\""));

    try (DuckDbEngine engine = new DuckDbEngine(folder)) {
      engine.load(List.of("{\"eventName\":\"It's; -- \\\\ 100%\"}", "{\"eventName\":\"other\"}"));
      assertThat(engine.query(SqlWriter.to(SqlDialect.DUCKDB).write(query).sql()).rows())
          .singleElement()
          .asString()
          .isEqualTo("[It's; -- \\ 100%, 1]");
    }
    assertThat(SqlWriter.to(SqlDialect.SPARK).write(query).sql())
        .contains("'it\\'s; -- \\\\ 100%'", "`a'b -- c`");
  }

  @Test
  void a_comment_ends_where_its_line_ends(@TempDir Path folder) throws Exception {
    TableQuery query = Spl.parse("* | where eventName!=\"a\nDROP TABLE x\" | stats count");

    try (DuckDbEngine engine = new DuckDbEngine(folder)) {
      engine.load(List.of("{\"eventName\":\"b\"}"));
      assertThat(engine.query(SqlWriter.to(SqlDialect.DUCKDB).write(query).sql()).rows())
          .hasSize(1);
    }
  }
}
