package dev.breadcrumbs.cloudtrail.examples.hunt;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.breadcrumbs.cloudtrail.examples.SignedCopy;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerifyCommandTest {
  @TempDir private Path folder;
  private SignedCopy copy;
  private Path logs;
  private Path keys;

  @BeforeEach
  void write() throws Exception {
    logs = folder.resolve("logs");
    copy = SignedCopy.in(logs);
    keys = copy.keyFile();
  }

  private HuntRun verify(String... more) {
    String[] arguments = new String[4 + more.length];
    arguments[0] = "verify";
    arguments[1] = logs.toString();
    arguments[2] = "--keys";
    arguments[3] = keys.toString();
    System.arraycopy(more, 0, arguments, 4, more.length);
    return HuntRun.of(arguments);
  }

  @Test
  void files_as_delivered_are_whole() {
    HuntRun run = verify();

    assertThat(run.lines().get(0))
        .isEqualTo("whole: 32 of 32 digests valid, 32 of 32 log files valid, 0 problems");
    assertThat(run.lines().get(4))
        .isEqualTo(
            "123456789012_CloudTrail-Digest_eu-west-1_audit_us-east-1"
                + "  2018-07-26T00:00:00Z  2018-07-27T00:00:00Z  8 of 8 valid  8 of 8 valid");
    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void a_changed_log_file_is_told_and_ends_with_one() throws Exception {
    SignedCopy.empty(copy.logFiles("us-west-1").get(3));

    HuntRun run = verify();

    assertThat(run.lines().get(0))
        .isEqualTo(
            "not whole: 32 of 32 digests valid, 31 of 32 log files valid, 1 problem (wrong-hash 1)");
    assertThat(run.out()).contains("8 of 8 valid  7 of 8 valid\n", "\nwrong-hash  AWSLogs/");
    assertThat(run.exitCode()).isEqualTo(1);
  }

  @Test
  void only_the_time_asked_for_is_checked() throws Exception {
    SignedCopy.empty(copy.logFiles("us-west-1").get(3));

    HuntRun run = verify("--from", "2018-07-26T13:00:00Z", "--to", "2018-07-26T20:00:00Z");

    assertThat(run.lines().get(0)).startsWith("whole: 12 of 12 digests valid, 12 of 12 log files");
  }

  @Test
  void a_report_for_tools_is_json() throws Exception {
    Files.delete(copy.logFiles("eu-west-1").get(0));

    HuntRun run = verify("--format", "json");

    JsonNode json = new JsonMapper().readTree(run.out());
    assertThat(json.path("whole").booleanValue()).isFalse();
    assertThat(json.path("logFiles").path(0).path("status").textValue())
        .isEqualTo("missing-log-file");
    assertThat(run.exitCode()).isEqualTo(1);
  }

  @Test
  void keys_are_asked_for() {
    HuntRun run = HuntRun.of("verify", logs.toString());
    assertThat(run.err()).startsWith("hunt: Missing required option: '--keys=FILE'");
    assertThat(run.exitCode()).isEqualTo(2);
  }

  @Test
  void keys_that_are_none_are_told() throws Exception {
    Files.writeString(keys, "AAAA");
    HuntRun run = verify();
    assertThat(run.err()).startsWith("hunt: no public keys in " + keys);
    assertThat(run.exitCode()).isEqualTo(2);
  }

  @Test
  void a_time_that_ends_before_it_starts_is_refused() {
    HuntRun run = verify("--from", "2018-07-26T13:00:00Z", "--to", "2018-07-26T12:00:00Z");
    assertThat(run.err()).startsWith("hunt: --from is not before --to");
    assertThat(run.exitCode()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2018-07-26T13:00:00Z", "2018-07-26T13:00:00", "2018-07-26T15:00:00+02:00"})
  void a_time_has_many_forms(String from) {
    HuntRun run = verify("--from", from, "--to", "2018-07-26T20:00:00Z");
    assertThat(run.lines().get(0)).startsWith("whole: 12 of 12 digests valid");
  }

  @Test
  void a_day_is_a_time() {
    assertThat(verify("--from", "2018-07-26", "--to", "2018-07-27").lines().get(0))
        .startsWith("whole: 32 of 32 digests valid");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2018-07", "yesterday", "2018-13-01", "2018-07-26T25:00:00Z", "26/07/2018"})
  void what_is_no_time_is_told_without_names_of_classes(String from) {
    HuntRun run = verify("--from", from);
    assertThat(run.err())
        .contains("'" + from + "' is no time; write it as 2026-03-01 or 2026-03-01T10:00:00Z")
        .doesNotContain("java.", "Exception");
    assertThat(run.exitCode()).isEqualTo(2);
  }

  @Test
  void a_key_file_that_is_not_there_is_named() throws Exception {
    Files.delete(keys);
    HuntRun run = verify();
    assertThat(run.err()).isEqualTo("hunt: no such file of public keys: " + keys + "\n");
    assertThat(run.exitCode()).isEqualTo(2);
  }

  @Test
  void help_has_examples() {
    assertThat(HuntRun.of("verify", "--help").out())
        .contains("Usage: hunt verify", "Examples:", "list-public-keys");
  }
}
