package example.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.query.Spl;
import dev.breadcrumbs.cloudtrail.query.TableQuery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchJobTest {
  private static final Path SAMPLE = Path.of("..", "..", "examples", "sample-logs");

  private static SparkSession spark;

  @TempDir private Path folder;

  @BeforeAll
  static void start(@TempDir Path warehouse) {
    spark =
        SparkSession.builder()
            .master("local[2]")
            .config("spark.ui.enabled", false)
            .config("spark.sql.shuffle.partitions", 2)
            .config("spark.sql.warehouse.dir", warehouse.toString())
            .getOrCreate();
  }

  @AfterAll
  static void stop() {
    spark.stop();
  }

  private static List<List<String>> onSpark(String files, TableQuery search) {
    return SearchJob.run(spark, files, search).collectAsList().stream()
        .map(SearchJobTest::cells)
        .toList();
  }

  private static List<String> cells(Row row) {
    return IntStream.range(0, row.size()).mapToObj(at -> String.valueOf(row.get(at))).toList();
  }

  private static List<List<String>> inThisProcess(TableQuery search) {
    return search.run(CloudTrail.read(SAMPLE)).rows().stream()
        .map(row -> row.toMap().values().stream().map(String::valueOf).toList())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "eventName=ConsoleLogin | stats count by username, additionalEventData.MFAUsed",
        "* | stats count by errorCode | sort - count, errorCode",
        "errorCode=AccessDenied | table awsregion, eventName, userName, src_ip, userAgent,"
            + " errorMessage | sort eventName, errorMessage"
      })
  void the_searches_of_the_article_have_the_same_rows(String text) {
    TableQuery search = Spl.parse(text);

    assertThat(onSpark(logs(), search)).isNotEmpty().isEqualTo(inThisProcess(search));
  }

  private static String logs() {
    return SAMPLE + "/AWSLogs/*/CloudTrail/*/*/*/*/*";
  }

  @Test
  void records_may_be_on_several_lines() throws IOException {
    Path file = folder.resolve("log.json");
    Files.writeString(
        file,
        """
        {"Records": [
          {"eventName": "StopLogging",
           "awsRegion": "eu-west-1"}
        ]}
        """);

    assertThat(onSpark(file.toString(), Spl.parse("* | stats count by eventName")))
        .containsExactly(List.of("StopLogging", "1"));
  }

  @Test
  void a_file_without_records_is_told() throws IOException {
    Path file = folder.resolve("cut.json");
    Files.writeString(file, "{\"Records\": [{\"eventName\": \"StopLogging\"");

    assertThatThrownBy(() -> onSpark(file.toString(), Spl.parse("* | stats count")))
        .hasStackTraceContaining("no log file of CloudTrail: ")
        .hasStackTraceContaining("cut.json");
  }
}
