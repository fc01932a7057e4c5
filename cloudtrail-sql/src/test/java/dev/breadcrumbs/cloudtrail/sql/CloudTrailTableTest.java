package dev.breadcrumbs.cloudtrail.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CloudTrailTableTest {
  private static final String PLACE =
      "s3://example-trail/AWSLogs/123456789012/CloudTrail/us-east-1";

  @Test
  void of_athena_has_the_columns_that_aws_documents_and_its_days_projected() {
    assertThat(CloudTrailTable.at(SqlDialect.ATHENA, PLACE).since("2024/01/31").ddl())
        .startsWith("CREATE EXTERNAL TABLE cloudtrail_logs (\n  eventversion string,\n")
        .contains(
            "sessionissuer:struct<type:string, principalid:string, arn:string, accountid:string,",
            "\n  requestparameters string,\n",
            "  resources array<struct<arn:string, accountid:string, type:string",
            "PARTITIONED BY (`timestamp` STRING)",
            "'projection.timestamp.range' = '2024/01/31,NOW'",
            "'storage.location.template' = '" + PLACE + "/${timestamp}'");
  }

  @Test
  void has_no_days_of_another_form() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CloudTrailTable.at(SqlDialect.ATHENA, PLACE).since("2024-01-31"))
        .withMessage("no day such as 2024/01/31: '2024-01-31'");
  }

  @Test
  void of_duckdb_reads_compressed_log_files_as_they_are(@TempDir Path folder) throws Exception {
    write(
        folder.resolve("one.json.gz"),
        "{\"Records\":[{\"eventName\":\"A\"},{\"eventName\":\"B\"}]}");
    write(
        folder.resolve("it's.json.gz"), "{\"Records\":[{\"eventName\":\"C\",\"readOnly\":true}]}");

    try (DuckDbEngine engine = new DuckDbEngine(folder)) {
      engine.execute(
          CloudTrailTable.at(SqlDialect.DUCKDB, folder + "/*.json.gz").named("logs").ddl());

      assertThat(engine.query("SELECT eventName, readOnly FROM logs ORDER BY 1").rows())
          .hasToString("[[A, null], [B, null], [C, true]]");
    }
  }

  private static void write(Path file, String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    Files.write(file, bytes.toByteArray());
  }
}
