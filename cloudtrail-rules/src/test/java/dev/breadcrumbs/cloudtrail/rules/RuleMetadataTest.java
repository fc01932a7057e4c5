package dev.breadcrumbs.cloudtrail.rules;

import static dev.breadcrumbs.cloudtrail.rules.Rule.rule;
import static dev.breadcrumbs.cloudtrail.rules.TestRules.ANY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleMetadataTest {
  private static RuleBuilder valid() {
    return rule("valid").title("Valid");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "trail-stopped", "t1562-008", "2fa"})
  void takes_lower_case_words_joined_by_hyphens_as_id(String id) {
    assertThat(rule(id).title("Valid").when(ANY).id()).isEqualTo(id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "Trail", "trail_stopped", "-a", "a-", "a--b", "a b"})
  void refuses_any_other_id(String id) {
    assertThatThrownBy(() -> rule(id).title("Valid").when(ANY))
        .isInstanceOf(RuleException.class)
        .hasMessageContaining("'" + id + "'");
  }

  @Test
  void refuses_an_id_with_a_line_end_or_a_letter_beyond_ascii() {
    for (String id : List.of("a\n", "stra\u00dfe")) {
      assertThatThrownBy(() -> rule(id).title("Valid").when(ANY)).isInstanceOf(RuleException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"attack.t1562.008", "attack.defense-evasion", "cis.3.5", "cve.2021-44228"})
  void takes_names_joined_by_dots_as_tags(String tag) {
    assertThat(valid().tags(tag).when(ANY).metadata().tags()).containsExactly(tag);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "attack", "attack.", ".t1562", "attack..t1562", "attack.T1562", "a b.c"})
  void refuses_any_other_tag(String tag) {
    assertThatThrownBy(() -> valid().tags("cis.3.5", tag).when(ANY))
        .isInstanceOf(RuleException.class)
        .hasMessage("rule valid: no tag: '" + tag + "'");
  }

  @Test
  void refuses_a_long_tag_in_no_time() {
    String tag = "a" + ".".repeat(10_000) + "!";

    assertThatThrownBy(() -> valid().tags(tag).when(ANY)).isInstanceOf(RuleException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  "})
  void needs_a_title(String title) {
    assertThatThrownBy(() -> rule("untitled").title(title).when(ANY))
        .isInstanceOf(RuleException.class)
        .hasMessage("rule untitled has no title");
  }

  @Test
  void is_checked_for_correlations_too() {
    assertThatThrownBy(() -> rule("untitled").eventCount(2, Duration.ofMinutes(1), ANY))
        .isInstanceOf(RuleException.class);
  }
}
