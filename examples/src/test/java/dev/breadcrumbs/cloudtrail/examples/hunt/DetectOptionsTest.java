package dev.breadcrumbs.cloudtrail.examples.hunt;

import static dev.breadcrumbs.cloudtrail.examples.hunt.HuntRun.SAMPLE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DetectOptionsTest {
  private static final String KEY_PAIR_MADE =
      """
      title: Somebody made a key pair
      id: 0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0
      status: test
      logsource:
        product: aws
        service: cloudtrail
      detection:
        selection:
          eventSource: ec2.amazonaws.com
          eventName: CreateKeyPair
        condition: selection
      level: low
      """;

  @TempDir Path folder;

  private String file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content).toString();
  }

  @Test
  void sigma_rules_run_beside_the_catalogue() throws IOException {
    HuntRun run =
        HuntRun.of(
            "detect", SAMPLE, "--format", "json", "--sigma", file("made.yml", KEY_PAIR_MADE));
    assertThat(run.out())
        .contains("\"rule\":\"0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0\"")
        .contains("\"rule\":\"key-pair-created\"");
    assertThat(run.err()).contains("hunt: sigma: 1 rule of 1 document in 1 file, 0 refused");
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void sigma_rules_may_run_alone() throws IOException {
    file("made.yml", KEY_PAIR_MADE);
    HuntRun run =
        HuntRun.of(
            "detect", SAMPLE, "--format", "json", "--sigma", folder.toString(), "--only-sigma");
    assertThat(run.lines())
        .isNotEmpty()
        .allMatch(line -> line.startsWith("{\"rule\":\"0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0\""))
        .allMatch(line -> line.contains("\"eventIDs\":[\""));
  }

  @Test
  void what_sigma_files_could_not_give_is_told() throws IOException {
    file("made.yml", KEY_PAIR_MADE);
    file("other.yml", KEY_PAIR_MADE.replace("product: aws", "product: windows"));
    HuntRun run = HuntRun.of("detect", SAMPLE, "--sigma", folder.toString());
    assertThat(run.err()).contains("hunt: sigma: ", "other.yml", "OTHER_LOGSOURCE", "1 refused");
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void what_a_terminal_would_obey_in_a_sigma_file_is_shown_by_its_number() throws IOException {
    file("id.yml", KEY_PAIR_MADE.replace("id: ", "id: \"\\e[31m\" # "));
    file("title.yml", KEY_PAIR_MADE.replace("title: Somebody", "title: \"\\e[31m\" # "));
    file("source.yml", KEY_PAIR_MADE.replace("product: aws", "product: \"\\e[31m\""));
    file("bad\u001b[31m.yml", "- [");
    HuntRun run =
        HuntRun.of("detect", SAMPLE, "--sigma", folder.toString(), "--only-sigma", "--explain");
    assertThat(run.err()).contains("\\u001b[31m").doesNotContain("\u001b");
    assertThat(run.out()).doesNotContain("\u001b");
  }

  @Test
  void only_sigma_needs_sigma() {
    HuntRun run = HuntRun.of("detect", SAMPLE, "--only-sigma");
    assertThat(run.err())
        .isEqualTo("hunt: --only-sigma needs --sigma, which says where the rules are\n");
    assertThat(run.exitCode()).isEqualTo(2);
  }

  @Test
  void a_sigma_path_with_nothing_there_is_named() {
    HuntRun run = HuntRun.of("detect", SAMPLE, "--sigma", "no-such-rules");
    assertThat(run.err()).isEqualTo("hunt: no such file or folder: no-such-rules\n");
    assertThat(run.exitCode()).isEqualTo(2);
  }

  @Test
  void lower_levels_are_left_out_and_counted() {
    HuntRun all = HuntRun.of("detect", SAMPLE, "--format", "json");
    HuntRun high = HuntRun.of("detect", SAMPLE, "--format", "json", "--min-level", "high");
    assertThat(high.lines())
        .allMatch(line -> line.matches(".*\"level\":\"(high|critical)\".*"))
        .hasSizeLessThan(all.lines().size());
    int left = all.lines().size() - high.lines().size();
    assertThat(high.err()).contains("hunt: " + left + " findings of lower levels left out\n");
  }

  @Test
  void explain_tells_what_held() {
    HuntRun run = HuntRun.of("detect", SAMPLE, "--explain");
    assertThat(run.err()).contains("+ key-pair-created: ", "  + AND\n");
    assertThat(run.out()).isEqualTo(HuntRun.of("detect", SAMPLE).out());
  }

  @Test
  void a_site_gives_lists() throws IOException {
    String site = file("site.json", "{\"allowed_regions\":[\"us-west-1\"],\"bots\":[\"splunk\"]}");
    HuntRun run = HuntRun.of("detect", SAMPLE, "--site", site);
    assertThat(run.err())
        .contains("hunt: no rule is known to use the site's list 'bots'\n")
        .doesNotContain("allowed_regions");
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void a_site_gives_sigma_its_placeholders() throws IOException {
    String rule =
        file(
            "made.yml",
            KEY_PAIR_MADE.replace(
                "eventName: CreateKeyPair", "userIdentity.userName|expand: '%bots%'"));
    String site = file("site.json", "{\"bots\":[\"bstoll\"]}");
    HuntRun run =
        HuntRun.of(
            "detect", SAMPLE, "--format", "json", "--sigma", rule, "--only-sigma", "--site", site);
    assertThat(run.lines())
        .isNotEmpty()
        .allMatch(line -> line.contains("\"actor\":{\"name\":\"bstoll\""));
  }
}
