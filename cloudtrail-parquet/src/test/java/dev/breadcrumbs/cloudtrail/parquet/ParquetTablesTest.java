package dev.breadcrumbs.cloudtrail.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.query.Spl;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetTablesTest {
  private static final Path SAMPLE = Path.of("..", "examples", "sample-logs");

  @TempDir private Path folder;

  @Test
  void have_the_rows_of_the_table_with_numbers_flags_and_lists() throws SQLException {
    Path file = folder.resolve("out/table.parquet");
    ParquetTables.write(
        Spl.parse(
                "* | stats count, values(awsRegion) as regions by eventSource | eval half=count/2 |"
                    + " eval many=if(count>100, true(), false()) | sort - count | head 3")
            .run(CloudTrail.read(SAMPLE)),
        file);

    assertThat(
            DuckDb.rows(
                "SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM '" + file + "')"))
        .containsExactly(
            "eventSource | VARCHAR",
            "count | BIGINT",
            "regions | VARCHAR[]",
            "half | DECIMAL(38,9)",
            "many | BOOLEAN");
    assertThat(DuckDb.rows("SELECT count(*), sum(count) > 1000 FROM '" + file + "'"))
        .containsExactly("3 | true");
  }

  @Test
  void without_rows_have_their_columns() throws SQLException {
    Path file = folder.resolve("none.parquet");
    ParquetTables.write(
        Spl.parse("eventName=Nothing | table eventName").run(CloudTrail.read(SAMPLE)), file);

    assertThat(DuckDb.rows("SELECT column_name FROM (DESCRIBE SELECT * FROM '" + file + "')"))
        .containsExactly("eventName");
  }

  @Test
  void a_hostile_exponent_is_no_million_of_zeros() throws SQLException {
    Path file = folder.resolve("numbers.parquet");
    CloudTrailEvent event =
        CloudTrailEvent.parse(
            "{\"eventName\":\"PutItem\",\"requestParameters\":{\"one\":1e9999999,"
                + "\"several\":[1e9999999,1000]}}");
    ParquetTables.write(
        Spl.parse(
                "* | rename requestParameters.one as one, requestParameters.several{} as several"
                    + " | table one, several")
            .run(List.of(event)),
        file);

    assertThat(DuckDb.rows("SELECT one, several FROM '" + file + "'"))
        .containsExactly("1E+9999999 | [1E+9999999, 1000]");
  }
}
