package dev.breadcrumbs.cloudtrail.rules.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.breadcrumbs.cloudtrail.rules.Evaluation;
import dev.breadcrumbs.cloudtrail.rules.Rule;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule of the catalogue on every sample of its own. */
class RuleSamplesTest {
  private static final Pattern ADDRESS = Pattern.compile("\\b\\d{1,3}(\\.\\d{1,3}){3}\\b");
  private static final Pattern FOR_DOCUMENTATION =
      Pattern.compile(
          "(192\\.0\\.2|198\\.51\\.100|203\\.0\\.113)\\.\\d+|0\\.0\\.0\\.0|10\\.0\\.0\\.0");
  private static final Pattern ACCOUNT = Pattern.compile("(?<![\\w-])\\d{12}\\b");

  /**
   * Our account, one that we trust, one that we do not know, two more of our organization, and
   * three of AWS itself, which deliver logs and publish layers.
   */
  private static final Set<String> ACCOUNTS =
      Set.of(
          "123456789012",
          "111122223333",
          "444455556666",
          "222233334444",
          "333344445555",
          "156460612806",
          "580247275435",
          "015030872274");

  private static final Pattern KEY_ID = Pattern.compile("\\bA[A-Z]{3}[A-Z2-7]{8,}\\b");

  static List<CatalogueSample> samples() {
    return CatalogueSample.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("samples")
  void is_judged_as_its_name_says(CatalogueSample sample) {
    Evaluation evaluation = sample.evaluate();

    assertThat(evaluation.errors()).isEmpty();
    assertThat(evaluation.report().records()).isPositive();
    assertThat(evaluation.findings()).hasSize(sample.isMatch() ? 1 : 0);
  }

  static List<CatalogueSample> successes() {
    return CatalogueSample.all().stream()
        .filter(sample -> sample.isMatch() && !sample.text().contains("\"errorCode\""))
        .toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("successes")
  void is_a_success_with_an_empty_error_code_too(CatalogueSample sample) {
    String empty = sample.text().replace("\"eventName\":", "\"errorCode\": \"\", \"eventName\":");

    assertThat(sample.evaluate(empty).findings()).hasSize(1);
  }

  static List<CatalogueSample> ofPersons() {
    return CatalogueSample.all().stream()
        .filter(sample -> sample.isMatch() && !sample.text().contains("\"invokedBy\""))
        .toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("ofPersons")
  void is_that_of_a_person_who_works_through_a_service_too(CatalogueSample sample) {
    String through =
        sample
            .text()
            .replace(
                "\"userIdentity\": {",
                "\"userIdentity\": {\"invokedBy\": \"cloudformation.amazonaws.com\", ");

    assertThat(sample.evaluate(through).findings()).hasSize(1);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("samples")
  void is_synthetic(CatalogueSample sample) {
    assertThat(found(ADDRESS, sample))
        .as("addresses")
        .allMatch(FOR_DOCUMENTATION.asMatchPredicate());
    assertThat(found(ACCOUNT, sample)).as("accounts").contains("123456789012").isSubsetOf(ACCOUNTS);
    assertThat(found(KEY_ID, sample)).as("key ids").allMatch(id -> id.endsWith("EXAMPLE"));
  }

  private static Set<String> found(Pattern pattern, CatalogueSample sample) {
    String text = sample.text().replaceAll("Chrome/[\\d.]+", "");
    return pattern.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
  }

  @Test
  void every_rule_has_a_match_and_an_ignore() {
    for (Rule rule : Catalogue.all()) {
      assertThat(ofRule(rule).filter(CatalogueSample::isMatch)).as(rule.id()).isNotEmpty();
      assertThat(ofRule(rule).filter(CatalogueSample::isIgnore)).as(rule.id()).isNotEmpty();
    }
  }

  private static Stream<CatalogueSample> ofRule(Rule rule) {
    return samples().stream().filter(sample -> sample.rule().equals(rule.id()));
  }

  @Test
  void every_folder_is_named_by_a_rule() {
    Set<String> ids = Catalogue.all().list().stream().map(Rule::id).collect(Collectors.toSet());

    assertThat(samples()).extracting(CatalogueSample::rule).isSubsetOf(new TreeSet<>(ids));
  }

  @Test
  void every_file_is_named_match_or_ignore() {
    assertThat(samples()).allMatch(sample -> sample.isMatch() || sample.isIgnore());
  }
}
