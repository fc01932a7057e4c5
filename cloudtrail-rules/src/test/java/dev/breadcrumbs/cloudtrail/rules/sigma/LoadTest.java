package dev.breadcrumbs.cloudtrail.rules.sigma;

import static dev.breadcrumbs.cloudtrail.rules.sigma.SigmaTexts.withItem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.breadcrumbs.cloudtrail.query.Fields;
import dev.breadcrumbs.cloudtrail.rules.Level;
import dev.breadcrumbs.cloudtrail.rules.Rule;
import dev.breadcrumbs.cloudtrail.rules.RuleMetadata;
import dev.breadcrumbs.cloudtrail.rules.RuleStatus;
import dev.breadcrumbs.cloudtrail.rules.sigma.SigmaProblem.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadTest {
  private static final String RULE = withItem("eventName: DeleteTrail");

  private static String rule(String id) {
    return RULE.replace("6d7f3e0a-6c1b-4f5e-9a83-0d2b7c4e5f10", id);
  }

  @Test
  void keeps_what_a_rule_says_of_itself() {
    String head =
        """
        id: 0F1E2D3C-0000-4000-8000-123456789ABC
        status: deprecated
        level: critical
        description: |
          Two
          lines.
        author: Ann, Bob
        date: 2024-08-07
        references: [https://example.com/a]
        tags: [attack.T1562.008, cve.2021-44228]
        falsepositives: A move
        fields: [userAgent]
        """;
    RuleMetadata metadata =
        SigmaTexts.only(RULE.replace("id: 6d7f3e0a-6c1b-4f5e-9a83-0d2b7c4e5f10\n", head))
            .metadata();

    assertThat(metadata.id()).isEqualTo("0f1e2d3c-0000-4000-8000-123456789abc");
    assertThat(metadata.title()).isEqualTo("A rule");
    assertThat(metadata.status()).isEqualTo(RuleStatus.DEPRECATED);
    assertThat(metadata.level()).isEqualTo(Level.CRITICAL);
    assertThat(metadata.description()).isEqualTo("Two\nlines.");
    assertThat(metadata.author()).isEqualTo("Ann, Bob");
    assertThat(metadata.date()).isEqualTo("2024-08-07");
    assertThat(metadata.references()).containsExactly("https://example.com/a");
    assertThat(metadata.tags()).containsExactly("attack.t1562.008", "cve.2021-44228");
    assertThat(metadata.falsePositives()).containsExactly("A move");
    assertThat(metadata.presentation().context()).containsExactly(Fields.USER_AGENT);
  }

  @Test
  void makes_an_id_of_the_title_where_there_is_none() {
    RuleMetadata metadata =
        SigmaTexts.only(
                RULE.replace("id: 6d7f3e0a-6c1b-4f5e-9a83-0d2b7c4e5f10\n", "")
                    .replace("A rule", "Trail -- gone (AWS)!"))
            .metadata();

    assertThat(metadata.id()).isEqualTo("trail-gone-aws");
    assertThat(metadata.status()).isEqualTo(RuleStatus.EXPERIMENTAL);
    assertThat(metadata.level()).isEqualTo(Level.MEDIUM);
  }

  @Test
  void loads_folders_and_files_and_tells_of_each_that_cannot_be_loaded(@TempDir Path folder)
      throws IOException {
    Path inner = Files.createDirectory(folder.resolve("inner"));
    Files.writeString(folder.resolve("b.yml"), rule("second") + "---\n" + rule("third"));
    Files.writeString(folder.resolve("a.YAML"), rule("first"));
    Files.writeString(folder.resolve("notes.txt"), "no rule");
    Files.writeString(
        inner.resolve("broken.yml"), rule("x") + "---\n  a: [\n---\n" + rule("fourth"));
    Files.writeString(inner.resolve("double.yml"), rule("second"));
    Files.write(inner.resolve("latin.yml"), new byte[] {'t', (byte) 0xE4});
    Path single = Files.writeString(folder.resolve("single"), rule("fifth"));
    Path missing = folder.resolve("missing.yml");
    Path empty = Files.createDirectory(folder.resolve("nothing"));

    SigmaLoad load = Sigma.load(folder, single, missing, empty);

    assertThat(load.rules().list())
        .extracting(Rule::id)
        .containsExactly("first", "second", "third", "x", "fourth", "fifth");
    assertThat(SigmaTexts.problemsOf(load))
        .extracting(
            problem -> Path.of(problem.file()).getFileName().toString(),
            SigmaProblem::document,
            SigmaProblem::line,
            SigmaProblem::kind)
        .containsExactlyInAnyOrder(
            tuple("broken.yml", 2, 12, Kind.BROKEN_YAML),
            tuple("double.yml", 1, 2, Kind.DUPLICATE_ID),
            tuple("latin.yml", 0, 0, Kind.UNREADABLE),
            tuple("missing.yml", 0, 0, Kind.UNREADABLE),
            tuple("nothing", 0, 0, Kind.UNREADABLE));
    assertThat(load).hasToString("6 rules of 8 documents in 5 files, 5 refused, 6 warnings");
  }

  @Test
  void loads_resources() {
    SigmaLoad load = Sigma.load(LoadTest.class, "/sigma-rules/trail-deleted.yml");
    SigmaLoad missing = Sigma.load(LoadTest.class, "/sigma-rules/none.yml");

    assertThat(SigmaTexts.problemsOf(load)).isEmpty();
    assertThat(load.rules().list()).extracting(Rule::id).containsExactly("trail-deleted");
    assertThat(missing.problems())
        .extracting(SigmaProblem::file, SigmaProblem::kind)
        .containsExactly(tuple("/sigma-rules/none.yml", Kind.UNREADABLE));
  }

  @Test
  void takes_empty_documents_marks_and_byte_order_marks_for_nothing() {
    SigmaLoad load =
        Sigma.parse("\uFEFF# ours\n%YAML 1.2\n---\n" + RULE + "...\n---\n---\n# the end\n");

    assertThat(load.problems()).isEmpty();
    assertThat(load.documents()).isEqualTo(1);
    assertThat(load.rules().size()).isEqualTo(1);
  }
}
