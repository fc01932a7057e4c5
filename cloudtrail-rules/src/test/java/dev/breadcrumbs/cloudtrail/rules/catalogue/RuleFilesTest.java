package dev.breadcrumbs.cloudtrail.rules.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.breadcrumbs.cloudtrail.rules.Rule;
import dev.breadcrumbs.cloudtrail.rules.sigma.Sigma;
import dev.breadcrumbs.cloudtrail.rules.sigma.SigmaLoad;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The files of the catalogue are what it has, and what it gives away. */
class RuleFilesTest {
  private static final Path FOLDER = Path.of("src/main/resources/breadcrumbs-rules");
  private static final Pattern ID = Pattern.compile("(?m)^id: (\\S+)$");

  static List<Rule> rules() {
    return Catalogue.all().list();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void a_rule_is_the_one_in_the_folder_of_its_name(Rule rule) {
    SigmaLoad load = Sigma.load(FOLDER.resolve(rule.id()));

    assertThat(load.problems()).isEmpty();
    assertThat(load.rules()).containsExactly(rule);
  }

  @Test
  void there_is_no_other_rule_in_the_folder() {
    assertThat(CatalogueFiles.parsed(FOLDER)).isEqualTo(Catalogue.all().list());
  }

  @Test
  void rules_are_the_same_when_they_were_compiled() throws IOException {
    byte[] compiled = CatalogueCompiler.compiled(FOLDER);

    assertThat(CompiledRules.of(compiled).set().list()).isEqualTo(Catalogue.all().list());
    assertThat(CompiledRules.of(compiled).files()).isEqualTo(CatalogueFiles.names(FOLDER));
    assertThat(CatalogueCompiler.compiled(FOLDER)).isEqualTo(compiled);
  }

  @Test
  void each_document_has_an_id_of_its_own_for_other_tools() throws IOException {
    List<String> ids = new ArrayList<>();
    for (Rule rule : rules()) {
      String text = Files.readString(FOLDER.resolve(rule.id()).resolve("rule.yml"));
      ID.matcher(text).results().map((MatchResult found) -> found.group(1)).forEach(ids::add);
    }

    assertThat(ids).hasSizeGreaterThanOrEqualTo(rules().size()).doesNotHaveDuplicates();
  }

  @Test
  void the_copy_that_is_given_away_has_all_files(@TempDir Path copy) throws IOException {
    assertThat(Catalogue.export(copy)).isEqualTo(rules().size());

    List<String> names = CatalogueFiles.names(copy);
    assertThat(names).isEqualTo(CatalogueFiles.names(FOLDER));
    for (String name : names) {
      assertThat(copy.resolve(name)).hasSameBinaryContentAs(FOLDER.resolve(name));
    }
  }
}
