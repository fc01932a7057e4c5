package dev.breadcrumbs.cloudtrail.rules;

import static dev.breadcrumbs.cloudtrail.query.Fields.SOURCE_IP_ADDRESS;
import static dev.breadcrumbs.cloudtrail.rules.AllKinds.A;
import static dev.breadcrumbs.cloudtrail.rules.Rule.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiteCheckTest {
  private static final RuleEngine ENGINE =
      RuleEngine.of(
          rule("elsewhere")
              .title("Elsewhere")
              .needs(Site.ALLOWED_REGIONS)
              .when(A.and(A.or(SOURCE_IP_ADDRESS.inList(Site.OFFICE_NETWORKS).not()))));

  @ParameterizedTest
  @ValueSource(strings = {"ofice_networks", "office-networks", "officenetworks", "Office_Networks"})
  void a_list_of_nearly_the_name_that_rules_ask_for_is_a_slip(String list) {
    assertThatThrownBy(() -> ENGINE.at(Site.EMPTY.with(list, "192.0.2.0/24")))
        .isInstanceOf(RuleException.class)
        .hasMessage(
            "no rule asks for the site's list '" + list + "'; did you mean 'office_networks'?");
  }

  @Test
  void lists_that_rules_need_count_too() {
    assertThatThrownBy(() -> ENGINE.at(Site.EMPTY.with("allowed_region", "eu-west-1")))
        .hasMessageContaining("did you mean 'allowed_regions'?");
  }

  @Test
  void lists_that_no_rule_asks_for_are_told() {
    Site site =
        Site.EMPTY
            .with("office_networks", "192.0.2.0/24")
            .with("office_networks2", "192.0.2.0/24")
            .with("our_own", "x");

    assertThat(ENGINE.at(site).unusedLists()).containsExactly("office_networks2", "our_own");
    assertThat(ENGINE.at(Site.EMPTY.with("allowed_regions", "eu-west-1")).unusedLists()).isEmpty();
    assertThat(ENGINE.unusedLists()).isEmpty();
  }

  @Test
  void a_list_that_only_an_exception_asks_for_is_used() {
    Tuning tuning =
        Tuning.NONE.except("elsewhere", SOURCE_IP_ADDRESS.inList("scanners"), "our scanners");
    Site site = Site.EMPTY.with("scanners", "192.0.2.9");

    assertThat(ENGINE.tuned(tuning).at(site).unusedLists()).isEmpty();
    assertThat(ENGINE.at(site).unusedLists()).containsExactly("scanners");
  }
}
