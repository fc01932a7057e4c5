package dev.breadcrumbs.cloudtrail.parquet;

import static dev.breadcrumbs.cloudtrail.query.Dsl.count;
import static dev.breadcrumbs.cloudtrail.query.Fields.ACTOR;
import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_NAME;
import static dev.breadcrumbs.cloudtrail.query.Search.events;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.model.reading.CloudTrailException;
import dev.breadcrumbs.cloudtrail.model.reading.ReadReport;
import dev.breadcrumbs.cloudtrail.query.TableQuery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetEventsTest {
  private static final Path SAMPLE = Path.of("..", "examples", "sample-logs");
  private static final TableQuery CALLS = events().stats(count()).by(ACTOR, EVENT_NAME);

  @TempDir private Path folder;

  private List<String> written() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(each -> folder.relativize(each).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  @Test
  void are_read_again_as_they_were() {
    ReadReport report = ParquetEvents.write(CloudTrail.read(SAMPLE), folder);

    assertThat(report.records()).isEqualTo(3997);
    assertThat(CALLS.run(CloudTrail.load(CloudTrail.read(ParquetEvents.files(folder)))).toString())
        .isEqualTo(CALLS.run(CloudTrail.read(SAMPLE)).toString());
    assertThat(CloudTrail.read(ParquetEvents.files(folder)).list())
        .containsExactlyInAnyOrderElementsOf(CloudTrail.read(SAMPLE).list());
  }

  @Test
  void lie_in_folders_by_account_region_and_day_which_duckdb_reads() throws Exception {
    ParquetEvents.write(CloudTrail.read(SAMPLE), folder);

    assertThat(written())
        .hasSize(4)
        .first()
        .asString()
        .startsWith("account=123456789012/region=eu-west-1/day=2018-07-26/events-0000");
    assertThat(
            DuckDb.rows(
                "SELECT region, count(*), min(eventTime), count(userIdentity.sessionContext) > 0"
                    + " FROM read_parquet('"
                    + folder
                    + "/**/*.parquet', hive_partitioning = true) GROUP BY 1 ORDER BY 1"))
        .hasSize(4)
        .first()
        .asString()
        .matches("eu-west-1 \\| 248 \\| 2018-07-26T00:00:55.* \\| true");
  }

  @Test
  void have_typed_columns_and_json_as_text() throws SQLException {
    CloudTrailEvent event =
        CloudTrailEvent.parse(
            """
            {"eventTime":"2024-05-01T10:00:00Z","eventName":"PutObject","readOnly":false,
             "userIdentity":{"type":"AssumedRole","sessionContext":{"sessionIssuer":{"userName":"r"}}},
             "requestParameters":{"n":1.50},"resources":[{"ARN":"arn:aws:s3:::a"},{"type":"t"}],
             "newField":{"x":[1]}}\
            """);
    ParquetEvents.write(CloudTrail.of(event), folder);

    assertThat(
            DuckDb.rows(
                "SELECT readOnly, userIdentity.sessionContext.sessionIssuer.userName,"
                    + " requestParameters, list_transform(resources, lambda r: r.ARN),"
                    + " json_extract(record, '$.newField') FROM read_parquet('"
                    + folder
                    + "/**/*.parquet')"))
        .containsExactly("false | r | {\"n\":1.50} | [arn:aws:s3:::a, null] | {\"x\":[1]}");
    assertThat(CloudTrail.read(ParquetEvents.files(folder)).list()).containsExactly(event);
  }

  @Test
  void of_more_days_than_files_are_open_at_a_time_are_all_there() throws IOException {
    List<CloudTrailEvent> events =
        IntStream.range(0, 90)
            .mapToObj(
                at ->
                    CloudTrailEvent.parse(
                        "{\"eventName\":\"E"
                            + at
                            + "\",\"eventTime\":\"2024-03-"
                            + (10 + at % 20)
                            + "T00:00:00Z\",\"recipientAccountId\":\"../x\"}"))
            .toList();
    ParquetEvents.write(CloudTrail.of(events), folder);

    assertThat(CloudTrail.read(ParquetEvents.files(folder)).list())
        .containsExactlyInAnyOrderElementsOf(events);
    assertThat(written()).allMatch(each -> each.startsWith("account=unknown/region=unknown/day=2"));
  }

  @Test
  void of_no_file_are_an_error_that_names_the_place() {
    assertThatExceptionOfType(CloudTrailException.class)
        .isThrownBy(() -> ParquetEvents.files(folder))
        .withMessageContaining("no Parquet file at ");
  }

  @Test
  void in_a_broken_file_are_a_problem_of_the_reading() throws IOException {
    Files.writeString(folder.resolve("a.parquet"), "PAR1 no footer");

    ReadReport report = CloudTrail.read(ParquetEvents.files(folder)).inspect();

    assertThat(report.records()).isZero();
    assertThat(report.problems()).singleElement().asString().contains("no Parquet file of events");
  }
}
