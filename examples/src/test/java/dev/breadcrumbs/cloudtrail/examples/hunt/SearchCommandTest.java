package dev.breadcrumbs.cloudtrail.examples.hunt;

import static dev.breadcrumbs.cloudtrail.examples.hunt.HuntRun.SAMPLE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchCommandTest {
  @Test
  void mfa_shows_the_four_logins_of_bstoll() {
    HuntRun run = HuntRun.of("search", "mfa", SAMPLE);

    assertThat(run.out())
        .isEqualTo(
            """
            actor   additionalEventData.MFAUsed  count
            ------  ---------------------------  -----
            bstoll  No                               4
            """);
    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void a_word_that_names_no_search_is_looked_for_and_the_names_are_told() {
    HuntRun run = HuntRun.of("search", "nullweb_admin", SAMPLE, "--format", "csv");

    assertThat(run.lines()).hasSizeGreaterThan(1).first().asString().startsWith("eventTime,");
    assertThat(run.err())
        .isEqualTo(
            "hunt: no search is named 'nullweb_admin'; looking for events with that word;"
                + " named searches: mfa, errors, denied, verbs\n");
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void explain_tells_what_each_command_left_out() {
    HuntRun run = HuntRun.of("search", "mfa", SAMPLE, "--explain");

    assertThat(run.out()).startsWith("actor   additionalEventData.MFAUsed  count");
    assertThat(run.err())
        .contains("search: ")
        .contains("while reading:\n")
        .contains("what became of the events:\n")
        .containsPattern("stats count by actor.*: \\d+ in, 1 out\n");
  }

  @Test
  void errors_has_success_first_and_seven_denied() {
    HuntRun run = HuntRun.of("search", "errors", SAMPLE, "--format", "csv");

    assertThat(run.lines())
        .startsWith("errorCode,count", "success,3580")
        .contains("AccessDenied,7");
  }

  @Test
  void denied_shows_the_message_about_nullweb_admin() {
    HuntRun run = HuntRun.of("search", "denied", SAMPLE);

    assertThat(run.lines())
        .hasSize(2 + 7)
        .filteredOn(line -> line.contains("nullweb_admin"))
        .singleElement()
        .asString()
        .startsWith("us-east-1  CreateAccessKey  web_admin  198.51.100.77");
  }

  @Test
  void verbs_splits_the_names_of_calls() {
    HuntRun run = HuntRun.of("search", "verbs", SAMPLE, "--format", "csv");

    assertThat(run.lines())
        .startsWith("verb,object,count", "Describe,Config,912")
        .contains("Run,Instances,191", "Decrypt,(none),96");
  }

  @Test
  void json_is_one_object_per_row() throws JsonProcessingException {
    HuntRun run = HuntRun.of("search", "denied", SAMPLE, "--format=json");

    assertThat(run.lines()).hasSize(7);
    JsonNode first = new ObjectMapper().readTree(run.lines().get(0));
    assertThat(first.get("actor").asText()).isEqualTo("web_admin");
    assertThat(first.get("awsRegion").asText()).isEqualTo("us-east-1");
  }

  @Test
  void markdown_is_a_pipe_table() {
    HuntRun run = HuntRun.of("search", "mfa", SAMPLE, "--format", "markdown");

    assertThat(run.lines())
        .containsExactly(
            "| actor | additionalEventData.MFAUsed | count |",
            "| --- | --- | --- |",
            "| bstoll | No | 4 |");
  }

  @Test
  void takes_a_search_in_splunks_language() {
    HuntRun run =
        HuntRun.of(
            "search",
            "sourcetype=aws:cloudtrail eventName=ConsoleLogin"
                + " | stats count by username, additionalEventData.MFAUsed",
            SAMPLE,
            "--format",
            "csv");

    assertThat(run.lines())
        .containsExactly("username,additionalEventData.MFAUsed,count", "bstoll,No,4");
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void json_has_columns_in_order_and_multivalues_as_arrays() {
    HuntRun run =
        HuntRun.of(
            "search",
            "errorCode=AccessDenied | stats values(eventName) as calls, count by userName | head 1",
            SAMPLE,
            "--format",
            "json");

    assertThat(run.lines())
        .singleElement()
        .asString()
        .startsWith("{\"userName\":\"web_admin\",\"calls\":[\"")
        .contains("\"],\"count\":");
  }

  @Test
  void tells_what_the_table_does_not_have() {
    HuntRun run = HuntRun.of("search", "* | stats count by raw.errorCode | head 1", SAMPLE);

    assertThat(run.err()).isEqualTo("hunt: left out: 3580 events without raw.errorCode\n");
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void prints_the_first_rows_and_tells_how_many_there_are() {
    HuntRun run = HuntRun.of("search", "* | stats count by awsRegion", SAMPLE, "--limit", "2");

    assertThat(run.lines()).hasSize(2 + 2);
    assertThat(run.err()).isEqualTo("hunt: 2 of 4 rows printed, by --limit\n");
  }

  @Test
  void a_limit_is_not_negative() {
    HuntRun run = HuntRun.of("search", "errors", SAMPLE, "--limit=-1");

    assertThat(run.err()).isEqualTo("hunt: --limit is negative: -1\n");
    assertThat(run.exitCode()).isEqualTo(2);
  }

  @Test
  void a_table_fits_the_terminal_unless_all_is_wanted() {
    String[] denied = {"search", "denied", SAMPLE};
    HuntRun narrow = HuntRun.inWidth(120, denied);
    HuntRun wide = HuntRun.inWidth(120, "search", "denied", SAMPLE, "--wide");

    assertThat(narrow.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(120));
    assertThat(narrow.out()).contains("...[+");
    assertThat(narrow.err())
        .isEqualTo("hunt: cells are cut to fit the terminal; --wide prints all of them\n");
    assertThat(wide.out()).isEqualTo(HuntRun.of(denied).out());
    assertThat(wide.err()).isEmpty();
    assertThat(HuntRun.inWidth(120, "search", "denied", SAMPLE, "--format", "csv").out())
        .doesNotContain("...[+");
  }

  @Test
  void looks_up_in_a_file(@TempDir Path folder) throws IOException {
    Path owners = folder.resolve("owners.csv");
    Files.writeString(owners, "region,owner\nus-east-1,Ann\neu-west-1,Ben\n");

    HuntRun run =
        HuntRun.of(
            "search",
            "* | lookup owners region AS awsRegion | stats count by owner",
            SAMPLE,
            "--lookup",
            "owners=" + owners,
            "--format=csv");

    assertThat(run.lines())
        .hasSize(3)
        .startsWith("owner,count")
        .anyMatch(l -> l.startsWith("Ann,"));
    assertThat(run.err()).startsWith("hunt: left out: ").endsWith(" events without owner\n");
  }

  @Test
  void a_lookup_that_is_not_there_is_named() {
    HuntRun run = HuntRun.of("search", "errors", SAMPLE, "--lookup", "owners=no-such.csv");

    assertThat(run.err()).isEqualTo("hunt: no such file: no-such.csv\n");
    assertThat(run.exitCode()).isEqualTo(2);
  }

  @Test
  void takes_each_event_once() {
    String count = "* | stats count";
    HuntRun twice = HuntRun.of("search", count, SAMPLE, SAMPLE, "--format=csv");
    HuntRun once = HuntRun.of("search", count, SAMPLE, SAMPLE, "--format=csv", "--no-duplicates");

    assertThat(twice.lines()).containsExactly("count", "7994");
    assertThat(once.lines()).containsExactly("count", "3997");
    assertThat(once.err()).contains("3997 duplicates");
  }

  @Test
  void shows_where_a_search_is_wrong() {
    HuntRun run = HuntRun.of("search", "* | stat count by errorCode", SAMPLE);

    assertThat(run.err())
        .isEqualTo(
            """
            hunt: unknown command 'stat' at line 1, column 5; did you mean 'stats'?
            * | stat count by errorCode
                ^
            """);
    assertThat(run.out()).isEmpty();
    assertThat(run.exitCode()).isEqualTo(2);
  }
}
