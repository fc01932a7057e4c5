package dev.breadcrumbs.cloudtrail.rules.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import dev.breadcrumbs.cloudtrail.query.Condition;
import dev.breadcrumbs.cloudtrail.rules.Rule;
import dev.breadcrumbs.cloudtrail.rules.Site;
import dev.breadcrumbs.cloudtrail.rules.catalogue.Catalogue;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules that come along can be written, or it is told what cannot. */
class CatalogueWritingTest {
  static List<Rule> rules() {
    return Catalogue.all().list();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void a_rule_of_the_catalogue_is_loaded_again_as_it_was_written(Rule rule) {
    SigmaText text = Sigma.write(rule);
    if (text.yaml().isEmpty()) {
      assertThat(text.leftOut()).isNotEmpty();
      return;
    }
    SigmaLoad load = Sigma.at(siteOf(rule)).parse(text.yaml());

    assertThat(SigmaTexts.problemsOf(load)).isEmpty();
    assertThat(load.rules().find(rule.id()))
        .hasValueSatisfying(
            again -> {
              assertThat(again.title()).isEqualTo(rule.title());
              assertThat(again.level()).isEqualTo(rule.level());
              assertThat(again.metadata().tags()).isEqualTo(rule.metadata().tags());
              assertThat(again.conditions()).hasSameSizeAs(rule.conditions());
            });
  }

  /** A site that has every list that the rule asks for. */
  private static Site siteOf(Rule rule) {
    Site site = Site.EMPTY;
    for (Condition condition : rule.conditions()) {
      for (String list : condition.lists()) {
        site = site.with(list, "123456789012");
      }
    }
    return site;
  }
}
