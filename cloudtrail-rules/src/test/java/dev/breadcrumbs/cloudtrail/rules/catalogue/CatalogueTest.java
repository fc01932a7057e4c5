package dev.breadcrumbs.cloudtrail.rules.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.breadcrumbs.cloudtrail.rules.Rule;
import dev.breadcrumbs.cloudtrail.rules.RuleMetadata;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
          "attack.defense-evasion",
          "attack.credential-access",
          "attack.discovery",
          "attack.lateral-movement",
          "attack.collection",
          "attack.command-and-control",
          "attack.exfiltration",
          "attack.impact");

  private static final Pattern TECHNIQUE = Pattern.compile("attack\\.t\\d{4}(\\.\\d{3})?");
  private static final Pattern CONTROL = Pattern.compile("cis\\.\\d+\\.\\d+");

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
    assertThat(metadata.references()).allMatch(text -> text.startsWith("https://"));
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
  void holds_every_constant_of_the_theme_classes_under_the_id_that_its_name_gives() {
    Map<String, Rule> constants = new TreeMap<>();
    themeConstants().forEach(field -> constants.put(idOf(field), valueOf(field)));
    Map<String, Rule> catalogue = new TreeMap<>();
    rules().forEach(rule -> catalogue.put(rule.id(), rule));

    assertThat(constants).isEqualTo(catalogue);
  }

  private static Stream<JavaField> themeConstants() {
    return new ClassFileImporter()
        .importPackagesOf(Catalogue.class).stream()
            .map(JavaClass::getFields)
            .flatMap(fields -> fields.stream())
            .filter(field -> field.getRawType().isAssignableTo(Rule.class));
  }

  private static String idOf(JavaField field) {
    return field.getName().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Rule valueOf(JavaField field) {
    try {
      return (Rule) field.reflect().get(null);
    } catch (IllegalAccessException e) {
      throw new AssertionError(field + " is not public", e);
    }
  }

  @Test
  void finds_a_rule_by_its_id_and_says_so_if_there_is_none() {
    assertThat(Catalogue.rule("trail-stopped")).isEqualTo(CloudTrailRules.TRAIL_STOPPED);
    assertThatThrownBy(() -> Catalogue.rule("trail-stoped"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no rule 'trail-stoped'");
  }
}
