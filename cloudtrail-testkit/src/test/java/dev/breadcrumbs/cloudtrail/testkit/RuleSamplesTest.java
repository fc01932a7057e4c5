package dev.breadcrumbs.cloudtrail.testkit;

import static dev.breadcrumbs.cloudtrail.testkit.EventBuilder.anEvent;
import static dev.breadcrumbs.cloudtrail.testkit.TestRules.GUESSING;
import static dev.breadcrumbs.cloudtrail.testkit.TestRules.KEY_CREATED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.rules.RuleSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which tests a folder of samples makes, and which of them fail. */
class RuleSamplesTest {
  private static final String KEY = anEvent().call("iam.amazonaws.com", "CreateAccessKey").toJson();
  private static final String LIST = anEvent().call("iam.amazonaws.com", "ListAccessKeys").toJson();

  @TempDir Path root;

  private void sample(String path, String content) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  private void goodSamples() throws IOException {
    sample("key-created/match-a-key.json", KEY);
    sample("key-created/ignore-a-list.json", LIST);
  }

  private Map<String, String> failures() {
    return RanTests.failuresOf(RuleSamples.in(root).of(KEY_CREATED));
  }

  @Test
  void makes_a_test_a_sample_and_more_for_what_must_be_there() throws IOException {
    goodSamples();

    assertThat(RanTests.namesOf(RuleSamples.in(root).of(KEY_CREATED)))
        .containsExactly(
            "every folder is named by a rule",
            "every file is named match-*.json or ignore-*.json",
            "key-created/has samples to match and to ignore",
            "key-created/ignore-a-list.json",
            "key-created/match-a-key.json");
    assertThat(failures()).isEmpty();
  }

  @Test
  void reads_arrays_and_json_lines_as_sequences() throws IOException {
    String[] guesses =
        anEvent().consoleLogin().denied().times(3, Duration.ofSeconds(10)).stream()
            .map(CloudTrailEvent::toJson)
            .toArray(String[]::new);
    sample("guessing/match-array.json", "[" + String.join(",", guesses) + "]");
    sample("guessing/match-lines.json", String.join("\n", guesses));
    sample("guessing/match-lines.jsonl", String.join("\n", guesses));
    sample("guessing/ignore-two.json", guesses[0] + "\n" + guesses[1]);

    assertThat(RanTests.failuresOf(RuleSamples.in(root).of(GUESSING))).isEmpty();
  }

  @Test
  void fails_on_a_sample_that_is_judged_otherwise() throws IOException {
    goodSamples();
    sample("key-created/match-not.json", LIST);
    sample("key-created/ignore-not.json", KEY);

    assertThat(failures())
        .containsOnlyKeys("key-created/match-not.json", "key-created/ignore-not.json");
    assertThat(failures().get("key-created/match-not.json"))
        .contains("Expecting rule key-created to match", "ListAccessKeys", "\nfile " + root);
    assertThat(failures().get("key-created/ignore-not.json"))
        .contains("Expecting rule key-created to ignore", "but it gave 1 finding");
  }

  @Test
  void fails_on_a_sample_that_cannot_be_read_or_holds_nothing() throws IOException {
    goodSamples();
    sample("key-created/ignore-broken.json", "{\"eventName\": ");
    sample("key-created/ignore-nothing.json", "[]");

    assertThat(failures())
        .containsOnlyKeys("key-created/ignore-broken.json", "key-created/ignore-nothing.json");
    assertThat(failures().get("key-created/ignore-broken.json")).contains("ignore-broken.json");
    assertThat(failures().get("key-created/ignore-nothing.json")).contains("there is no event in");
  }

  @Test
  void fails_for_a_rule_without_samples_of_either_kind() throws IOException {
    sample("key-created/match-a-key.json", KEY);
    sample("guessing/ignore-one.json", LIST);

    assertThat(RanTests.failuresOf(RuleSamples.in(root).of(KEY_CREATED, GUESSING)).values())
        .satisfiesExactlyInAnyOrder(
            text -> assertThat(text).contains("rule key-created has no ignore-*.json in " + root),
            text -> assertThat(text).contains("rule guessing has no match-*.json in " + root));
  }

  @Test
  void fails_for_a_folder_of_no_rule() throws IOException {
    goodSamples();
    sample("key-craeted/match-a-key.json", KEY);

    assertThat(failures()).containsOnlyKeys("every folder is named by a rule");
    assertThat(failures().values().iterator().next()).contains("key-craeted");
  }

  @Test
  void fails_for_files_named_otherwise_and_passes_hidden_ones_over() throws IOException {
    goodSamples();
    sample("key-created/mtach-a-key.json", KEY);
    sample("key-created/match-a-key.txt", KEY);
    sample("key-created/deeper/match-a-key.json", KEY);
    sample("notes.md", "notes");
    sample("key-created/.hidden", "");

    assertThat(failures()).containsOnlyKeys("every file is named match-*.json or ignore-*.json");
    assertThat(failures().values().iterator().next().lines().skip(1).map(String::strip))
        .map(line -> root.relativize(Path.of(line)).toString().replace('\\', '/'))
        .containsExactlyInAnyOrder(
            "notes.md",
            "key-created/deeper",
            "key-created/match-a-key.txt",
            "key-created/mtach-a-key.json");
  }

  @Test
  void takes_no_folder_and_no_rules_for_a_mistake() {
    assertThatThrownBy(() -> RuleSamples.in(root.resolve("none")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("folder is none: " + root.resolve("none"));
    assertThatThrownBy(() -> RuleSamples.in(root).of(RuleSet.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("rules is empty");
  }
}
