package dev.breadcrumbs.cloudtrail.rules.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.breadcrumbs.cloudtrail.rules.Rule;
import dev.breadcrumbs.cloudtrail.rules.sigma.Sigma;
import dev.breadcrumbs.cloudtrail.rules.sigma.SigmaLoad;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules as files are the same values as the Java constants. */
class RuleFilesTest {
  private static final Path FOLDER = Path.of("src/main/resources/breadcrumbs-rules");

  static List<Rule> rules() {
    return Catalogue.all().list();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void a_rule_is_the_same_in_its_file(Rule rule) {
    SigmaLoad load = Sigma.load(FOLDER.resolve(rule.id()));

    assertThat(load.problems()).isEmpty();
    assertThat(load.rules()).containsExactly(rule);
  }

  @Test
  void there_is_no_other_file() {
    assertThat(Sigma.load(FOLDER).rules())
        .containsExactlyInAnyOrderElementsOf(Catalogue.all().list());
  }
}
