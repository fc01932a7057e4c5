package dev.breadcrumbs.cloudtrail.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.breadcrumbs.cloudtrail.query.conformance.ConformanceCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each case gives the rows of our own engine on DuckDB, or an error that says what SQL lacks. */
class SqlConformanceTest {
  private static final Path DOCUMENT = Path.of("..", "docs", "sql-conformance.md");

  private static ConformanceReport report;

  @BeforeAll
  static void run_all(@TempDir Path folder) throws SQLException, IOException {
    try (DuckDbEngine engine = new DuckDbEngine(folder)) {
      report = ConformanceReport.of("DuckDB", engine);
    }
  }

  @Test
  void no_case_differs_in_silence() {
    assertThat(report.different()).isEmpty();
  }

  @Test
  void more_than_half_of_the_cases_can_be_said() {
    assertThat(report.canSayMost()).isTrue();
  }

  @Test
  void what_can_be_said_to_one_engine_can_be_said_to_the_others_or_is_refused_with_its_name() {
    for (ConformanceCase each : report.cases()) {
      for (SqlDialect dialect : SqlDialect.values()) {
        NotInSqlException refused =
            catchThrowableOfType(
                NotInSqlException.class, () -> SqlWriter.to(dialect).write(each.search().get()));

        if (refused != null) {
          assertThat(refused).hasMessageContaining(" cannot say '");
        }
      }
    }
  }

  @Test
  void the_document_has_every_case() throws IOException {
    String document =
        report.document(
            """
            # The conformance suite in SQL

            Made by `SqlConformanceTest` of `cloudtrail-sql`, with `-Dconformance.write=true`; every build checks
            it. Every kind of feed of our own engine (trees, scanned, stored, typed) gives the expected rows of all
            cases, which `ConformanceTest` holds it to. Here is what DuckDB made of the SQL of each: *equal*; *cannot*,
            the error when the SQL is written; *the statement fails*, the error that the statement itself raises at a
            value that SQL has not; or *differs as told*, by a note that the statement carries or by the text of
            `SqlWriter`. [The same on Spark](spark-conformance.md).

            """);
    if (Boolean.getBoolean("conformance.write")) {
      Files.writeString(DOCUMENT, document);
    }
    assertThat(DOCUMENT).content().isEqualTo(document);
  }
}
