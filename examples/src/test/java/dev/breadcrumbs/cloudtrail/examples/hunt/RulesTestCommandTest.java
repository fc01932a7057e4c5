package dev.breadcrumbs.cloudtrail.examples.hunt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.breadcrumbs.cloudtrail.rules.catalogue.Catalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code hunt rules test}, and the copy that it starts from. */
class RulesTestCommandTest {
  private static final String RULE =
      """
      title: EC2 key pair created
      name: key-pair
      logsource: {product: aws, service: cloudtrail}
      detection: {selection: {eventName: CreateKeyPair}, condition: selection}
      breadcrumbs: {}
      """;
  private static final String EVENT =
      "{\"eventVersion\":\"1.08\",\"eventTime\":\"2024-08-07T10:00:00Z\",\"eventID\":\"e1\","
          + "\"eventSource\":\"ec2.amazonaws.com\",\"eventName\":\"%s\"}";

  @TempDir Path folder;

  @BeforeEach
  void writeRule() throws IOException {
    write("rule.yml", RULE);
  }

  private void write(String name, String text) throws IOException {
    Files.createDirectories(folder.resolve("key-pair"));
    Files.writeString(folder.resolve("key-pair").resolve(name), text);
  }

  private HuntRun test() {
    return HuntRun.of("rules", "test", folder.toString());
  }

  @Test
  void passes_when_samples_are_judged_as_their_names_say() throws IOException {
    write("match-create.json", EVENT.formatted("CreateKeyPair"));
    write("ignore-delete.json", EVENT.formatted("DeleteKeyPair"));

    HuntRun run = test();

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).isEqualTo("1 rule, 2 samples, 0 failed, 0 untested\n");
  }

  @Test
  void shows_a_failing_sample_with_the_reason() throws IOException {
    write("match-import.json", EVENT.formatted("ImportKeyPair"));

    HuntRun run = test();

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out())
        .contains("match-import.json: expected a finding, and there is none")
        .contains("eventName)=\"createkeypair\"   (ImportKeyPair)")
        .endsWith("1 rule, 1 sample, 1 failed, 1 untested\n");
  }

  @Test
  void says_what_a_rule_found_that_it_should_not() throws IOException {
    write("ignore-create.json", EVENT.formatted("CreateKeyPair"));

    assertThat(test().out())
        .contains("ignore-create.json: expected no finding, and there is 'EC2 key pair created'");
  }

  @Test
  void says_what_is_untested() throws IOException {
    Files.createDirectories(folder.resolve("other"));
    Files.writeString(
        folder.resolve("other").resolve("match-x.json"), EVENT.formatted("CreateKeyPair"));

    HuntRun run = test();

    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .contains("untested: key-pair: no key-pair/match-*.json")
        .contains("untested: key-pair: no key-pair/ignore-*.json")
        .contains("match-x.json: the folder has no rule 'other'");
  }

  @Test
  void a_file_that_cannot_be_loaded_fails() throws IOException {
    write("rule.yml", RULE.replace("eventName:", "eventName|breadcrumbs_like:"));

    HuntRun run = test();

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).contains("UNKNOWN_MODIFIER");
  }

  @Test
  void the_catalogue_is_copied_out_with_the_site_of_its_samples() throws IOException {
    Path copy = folder.resolve("copy");

    HuntRun run = HuntRun.of("rules", "--export", copy.toString());

    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).contains(Catalogue.all().size() + " rules copied to ");
    assertThat(copy.resolve("trail-stopped").resolve("rule.yml")).exists();
    assertThat(copy.resolve("trail-stopped").resolve("match-stop-logging.json")).exists();
    assertThat(copy.resolve("site.json")).exists();
  }
}
