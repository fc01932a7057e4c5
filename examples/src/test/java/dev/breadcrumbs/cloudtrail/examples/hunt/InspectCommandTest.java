package dev.breadcrumbs.cloudtrail.examples.hunt;

import static dev.breadcrumbs.cloudtrail.examples.hunt.HuntRun.SAMPLE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InspectCommandTest {
  @TempDir Path folder;
  private String damaged;

  @BeforeEach
  void write() throws IOException {
    Files.writeString(folder.resolve("README"), "no log");
    Path file = folder.resolve("damaged.json");
    damaged = file.toString();
    Files.writeString(file, "{\"Records\":[{\"eventName\":\"GetUser\"},5,{\"eventName\":\"ListU");
  }

  @Test
  void counts_files_and_records_of_the_sample() {
    HuntRun run = HuntRun.of("inspect", SAMPLE, "--format", "json");

    assertThat(run.out())
        .startsWith("{\"files\":32,\"records\":3997,\"passedOver\":[],\"problems\":[],\"scope\":{");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void tells_what_the_sample_can_show() {
    assertThat(HuntRun.of("inspect", SAMPLE).out())
        .contains(
            """
            account       region     files  events  first                 last                  hours  missing
            ------------  ---------  -----  ------  --------------------  --------------------  -----  -------
            123456789012  eu-west-1  8      248     2018-07-26T00:00:55Z  2018-07-26T23:45:37Z  24     0
            """)
        .contains("\nec2.amazonaws.com                   1193    994    0            100 %\n")
        .contains("\ndata events                     none: no object, item or message is seen\n")
        .contains("\nsessions                        38\n");
  }

  @Test
  void tells_hours_of_which_there_is_no_file() throws IOException {
    for (String hour : List.of("01", "03", "10")) {
      Files.writeString(
          folder.resolve("123456789012_CloudTrail_eu-west-1_20260301T" + hour + "05Z_AbCd.json"),
          "{\"Records\":[{\"eventTime\":\"2026-03-01T"
              + hour
              + ":01:00Z\",\"awsRegion\":\"eu-west-1\",\"recipientAccountId\":\"123456789012\"}]}");
    }

    assertThat(HuntRun.of("inspect", "--no-duplicates", folder.toString()).out())
        .contains(
            """
            account       region     no file and no event from  to
            ------------  ---------  -------------------------  --------------------
            123456789012  eu-west-1  2026-03-01T02:00:00Z       2026-03-01T03:00:00Z
            123456789012  eu-west-1  2026-03-01T04:00:00Z       2026-03-01T10:00:00Z
            """);
  }

  @Test
  void a_name_that_begins_with_an_at_sign_is_that_of_a_log_file() throws IOException {
    Path arguments = Files.writeString(folder.resolve("arguments"), "--help");

    HuntRun run = HuntRun.of("inspect", "@" + arguments);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).isEqualTo("hunt: no such file or folder: @%s\n".formatted(arguments));
  }

  @Test
  void what_a_terminal_would_obey_in_a_name_is_shown_by_its_number() {
    assertThat(HuntRun.of("inspect", "gone\u001b[31m").err())
        .isEqualTo("hunt: no such file or folder: gone\\u001b[31m\n");
  }

  @Test
  void table_counts_problems_by_kind_and_lists_each() {
    HuntRun run = HuntRun.of("inspect", folder.toString());

    assertThat(run.out().replace(damaged, "damaged.json"))
        .startsWith(
            """
            what               count
            -----------------  -----
            files              2
            files passed over  1
              other            1
            records            1
            problems           2
              broken-json      1
              not-an-event     1

            passed over\
            """)
        .contains("damaged.json  1       36      not-an-event  ");
  }

  @Test
  void json_gives_each_problem_its_place() throws JsonProcessingException {
    HuntRun run = HuntRun.of("inspect", damaged, "--format", "json");

    JsonNode problem = new ObjectMapper().readTree(run.out()).at("/problems/1");
    assertThat(problem.fieldNames())
        .toIterable()
        .containsExactly("file", "record", "offset", "kind", "reason");
    assertThat(problem.get("file").asText()).isEqualTo(damaged);
    assertThat(problem.get("record").asLong()).isEqualTo(2);
    assertThat(problem.get("kind").asText()).isEqualTo("broken-json");
  }

  @Test
  void json_has_no_record_for_a_problem_of_a_whole_file() throws IOException {
    Path noJson = Files.writeString(folder.resolve("text.json"), "no log");

    HuntRun run = HuntRun.of("inspect", noJson.toString(), "--format", "json");

    assertThat(run.out()).contains("\"record\":null,\"offset\":0,\"kind\":\"not-json\"");
  }
}
