package dev.breadcrumbs.cloudtrail.rules.catalogue;

import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_NAME;
import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_SOURCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.query.Condition;
import dev.breadcrumbs.cloudtrail.rules.Evaluation;
import dev.breadcrumbs.cloudtrail.rules.Level;
import dev.breadcrumbs.cloudtrail.rules.Rule;
import dev.breadcrumbs.cloudtrail.rules.RuleEngine;
import dev.breadcrumbs.cloudtrail.rules.RuleMetadata;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The catalogue as a collection; what its rules match is in {@link RuleSamplesTest}. */
class CatalogueTest {
  /** Tactics of ATT&CK for enterprises, as Sigma's tag appendix spells them. */
  private static final List<String> TACTICS =
      List.of(
          "attack.reconnaissance",
          "attack.resource-development",
          "attack.initial-access",
          "attack.execution",
          "attack.persistence",
          "attack.privilege-escalation",
          "attack.stealth",
          "attack.defense-impairment",
          "attack.credential-access",
          "attack.discovery",
          "attack.lateral-movement",
          "attack.collection",
          "attack.command-and-control",
          "attack.exfiltration",
          "attack.impact");

  private static final Pattern TECHNIQUE = Pattern.compile("attack\\.t\\d{4}(\\.\\d{3})?");
  private static final Pattern CONTROL = Pattern.compile("cis\\.v\\d+\\.\\d+-\\d+\\.\\d+");

  private static final Pattern PAGE =
      Pattern.compile("https://docs\\.aws\\.amazon\\.com/\\S+\\.html");

  /** Public reports of attacks, and an open collection of their techniques. */
  private static final Pattern REPORT =
      Pattern.compile(
          "https://(www\\.halcyon\\.ai|rhinosecuritylabs\\.com|stratus-red-team\\.cloud)/\\S+");

  /** Rules on who calls, with what program, or that a call was refused, whatever the call. */
  private static final Set<String> OF_ALL_CALLS =
      Set.of(
          "access-denied-burst",
          "root-used",
          "attack-tool-used",
          "account-wiper-used",
          "auditing-tool-used",
          "endpoint-refused-foreign-principal",
          "model-key-user-elsewhere",
          "s3-browser-used");

  static List<Rule> rules() {
    return Catalogue.all().list();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void says_what_it_finds_how_bad_it_is_and_when_it_is_harmless(Rule rule) {
    RuleMetadata metadata = rule.metadata();

    assertThat(metadata.title()).isNotBlank().hasSizeLessThan(70);
    assertThat(metadata.description()).isNotBlank().endsWith(".");
    assertThat(metadata.level()).isNotNull();
    assertThat(metadata.falsePositives()).isNotEmpty().allMatch(text -> !text.isBlank());
    assertThat(metadata.references())
        .doesNotHaveDuplicates()
        .anyMatch(PAGE.asMatchPredicate())
        .allMatch(page -> PAGE.matcher(page).matches() || REPORT.matcher(page).matches());
    assertThat(metadata.nextSteps()).isNotEmpty().allMatch(text -> !text.isBlank());
  }

  @ParameterizedTest
  @MethodSource("rules")
  void looks_at_calls_that_it_names_so_that_it_costs_nothing_on_others(Rule rule) {
    if (OF_ALL_CALLS.contains(rule.id())) {
      return;
    }
    assertThat(rule.conditions())
        .isNotEmpty()
        .allMatch(
            condition ->
                condition.valuesOf(EVENT_NAME).isPresent() || isOfServiceWithVersions(condition));
  }

  /** Whose calls have names with a version behind, which no list can foresee. */
  private static boolean isOfServiceWithVersions(Condition condition) {
    return condition
        .valuesOf(EVENT_SOURCE)
        .filter(
            Set.of(Set.of("lambda.amazonaws.com"), Set.of("cloudfront.amazonaws.com"))::contains)
        .isPresent();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void rests_without_a_list_that_it_cannot_do_without(Rule rule) {
    // All others it names among those that it spares.
    assertThat(rule.conditions().stream().flatMap(each -> each.neededLists().stream()).distinct())
        .containsExactlyInAnyOrderElementsOf(rule.metadata().needs());
  }

  @Test
  void is_silent_on_an_event_that_says_nothing() {
    CloudTrailEvent event = CloudTrailEvent.parse("{\"eventVersion\":\"1.11\"}");
    Evaluation evaluation =
        RuleEngine.of(Catalogue.all()).at(CatalogueSample.SITE).evaluate(List.of(event));

    assertThat(evaluation.findings()).isEmpty();
    assertThat(evaluation.errors()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void has_a_tactic_and_a_technique_and_no_unknown_tag(Rule rule) {
    List<String> tags = rule.metadata().tags();

    assertThat(tags).anyMatch(TACTICS::contains).anyMatch(TECHNIQUE.asMatchPredicate());
    assertThat(tags)
        .doesNotHaveDuplicates()
        .allMatch(
            tag ->
                TACTICS.contains(tag)
                    || TECHNIQUE.asMatchPredicate().test(tag)
                    || CONTROL.asMatchPredicate().test(tag));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void prints_as_its_id_and_its_condition(Rule rule) {
    assertThat(rule)
        .asString()
        .startsWith(rule.id() + ": ")
        .endsWith(rule.conditions().get(rule.conditions().size() - 1).toString());
  }

  @Test
  void no_two_rules_have_one_id_title_or_condition() {
    assertThat(rules()).extracting(Rule::id).doesNotHaveDuplicates();
    assertThat(rules()).extracting(Rule::title).doesNotHaveDuplicates();
    assertThat(rules()).extracting(Rule::conditions).doesNotHaveDuplicates();
  }

  @Test
  void finds_a_rule_by_its_id_and_says_so_if_there_is_none() {
    assertThat(Catalogue.rule("trail-stopped").title()).isEqualTo("Trail stopped or deleted");
    assertThatThrownBy(() -> Catalogue.rule("trail-stoped"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no rule 'trail-stoped'");
  }

  @Test
  void has_rules_by_tag_by_service_and_by_level() {
    assertThat(Catalogue.tagged("attack.t1685.002"))
        .isNotEmpty()
        .contains(Catalogue.rule("trail-stopped"))
        .allMatch(rule -> rule.metadata().tags().contains("attack.t1685.002"));
    assertThat(Catalogue.ofService("cloudtrail"))
        .isNotEmpty()
        .contains(Catalogue.rule("trail-stopped"))
        .doesNotContain(Catalogue.rule("bucket-deleted"))
        .containsExactlyElementsOf(Catalogue.ofService("cloudtrail.amazonaws.com"));
    assertThat(Catalogue.ofLevel(Level.HIGH))
        .isNotEmpty()
        .allMatch(rule -> rule.level() == Level.HIGH);
  }

  @Test
  void events_of_kms_left_out_of_a_trail_are_less_than_all_left_out() {
    assertThat(levelOf("trail-events-narrowed/match-kms-left-out.json")).isEqualTo(Level.MEDIUM);
    assertThat(levelOf("trail-events-narrowed/match-no-management-events.json"))
        .isEqualTo(Level.HIGH);
  }

  @Test
  void ports_of_the_web_opened_to_the_world_are_less_than_others() {
    String rule = "security-group-opened-to-world/match-";
    assertThat(levelOf(rule + "web-server.json")).isEqualTo(Level.LOW);
    assertThat(levelOf(rule + "range-between-the-ports-of-the-web.json")).isEqualTo(Level.MEDIUM);
    assertThat(levelOf(rule + "ssh-from-any-ipv4-address.json")).isEqualTo(Level.MEDIUM);
    assertThat(levelOf(rule + "one-open-range-among-narrow-ones.json")).isEqualTo(Level.MEDIUM);
  }

  @Test
  void reads_alone_kept_by_a_trail_are_worse_than_kms_left_out() {
    String rule = "trail-management-events-filtered/match-";
    assertThat(levelOf(rule + "kms-left-out.json")).isEqualTo(Level.MEDIUM);
    assertThat(levelOf(rule + "reads-alone.json")).isEqualTo(Level.HIGH);
    assertThat(levelOf(rule + "one-service.json")).isEqualTo(Level.HIGH);
  }

  /** The level of the one finding in a sample. */
  private static Level levelOf(String sample) {
    CatalogueSample found =
        CatalogueSample.all().stream()
            .filter(each -> each.toString().equals(sample))
            .findFirst()
            .orElseThrow();
    return found.evaluate().findings().get(0).level();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void supersedes_rules_that_are_there_and_no_worse(Rule rule) {
    assertThat(rule.metadata().supersedes())
        .allSatisfy(id -> assertThat(Catalogue.rule(id).level()).isLessThanOrEqualTo(rule.level()));
  }
}
