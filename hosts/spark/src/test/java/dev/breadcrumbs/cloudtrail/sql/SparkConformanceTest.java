package dev.breadcrumbs.cloudtrail.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each case gives the rows of our own engine on Spark, or an error that says what SQL lacks. */
class SparkConformanceTest {
  private static final Path DOCUMENT = Path.of("..", "..", "docs", "spark-conformance.md");

  private static ConformanceReport report;

  @BeforeAll
  static void run_all(@TempDir Path folder) throws SQLException, IOException {
    try (SparkEngine engine = new SparkEngine(folder)) {
      report = ConformanceReport.of("Spark", engine);
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
  void the_document_has_every_case() throws IOException {
    String document =
        report.document(
            """
            # The conformance suite on Spark

            Made by `SparkConformanceTest` of `hosts/spark`, with `-Dconformance.write=true`, and checked by
            `mvn verify -P spark`, on Spark 4.2. The words are those of [the same on DuckDB](sql-conformance.md).

            """);
    if (Boolean.getBoolean("conformance.write")) {
      Files.writeString(DOCUMENT, document);
    }
    assertThat(DOCUMENT).content().isEqualTo(document);
  }
}
