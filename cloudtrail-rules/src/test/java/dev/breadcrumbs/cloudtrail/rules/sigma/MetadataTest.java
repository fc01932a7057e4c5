package dev.breadcrumbs.cloudtrail.rules.sigma;

import static dev.breadcrumbs.cloudtrail.rules.sigma.SigmaTexts.withItem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.breadcrumbs.cloudtrail.rules.sigma.SigmaProblem.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Metadata on whose account pySigma refuses a document is told, and hinders nothing. */
class MetadataTest {
  private static final String RULE = withItem("eventName: DeleteTrail");
  private static final String ID = "6d7f3e0a-6c1b-4f5e-9a83-0d2b7c4e5f10";

  private static SigmaLoad with(String line) {
    return Sigma.parse(RULE.replace("title: A rule\n", "title: A rule\n" + line + "\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "date: 2024-02-30",
        "date: 24/1/1",
        "date: yesterday",
        "modified: 2024-1-1",
        "author: [we, they]",
        "license: {name: DRL}",
        "taxonomy: [sigma]",
        "references: https://example.com",
        "falsepositives: none",
        "tags: attack.t1078",
        "fields: eventName",
        "scope: cloud",
        "name: ''",
        "related: 6d7f3e0a-6c1b-4f5e-9a83-0d2b7c4e5f11",
        "related: [{id: another, type: derived}]",
        "related: [{id: 6d7f3e0a-6c1b-4f5e-9a83-0d2b7c4e5f11, type: cousin}]",
        "related: [{id: 6d7f3e0a-6c1b-4f5e-9a83-0d2b7c4e5f11}]",
      })
  void warns_of(String line) {
    SigmaLoad load = with(line);

    assertThat(load.rules().size()).isEqualTo(1);
    assertThat(load.problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.kind()).isEqualTo(Kind.NONSTANDARD_METADATA))
        .satisfies(problem -> assertThat(problem.line()).isEqualTo(2))
        .satisfies(
            problem ->
                assertThat(problem.reason())
                    .contains(line.substring(0, line.indexOf(':')))
                    .contains("pySigma"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "date: 2024-02-29",
        "date: 2024/2/9",
        "modified: 2024/12/31",
        "author: we",
        "references: [https://example.com]",
        "related: [{id: 6d7f3e0a-6c1b-4f5e-9a83-0d2b7c4e5f11, type: obsolete}]",
        "sigma-version: 2.1.0",
        "custom: {what: ever}",
      })
  void takes_without_a_word(String line) {
    assertThat(with(line).problems()).isEmpty();
  }

  @Test
  void warns_of_ids_that_are_no_uuid_and_of_titles() {
    String words = RULE.replace(ID, "trail-deleted");
    String untitled = RULE.replace("title: A rule", "name: deleted");
    String longTitle = RULE.replace("A rule", "A rule ".repeat(40));

    for (String document : new String[] {words, untitled, longTitle}) {
      SigmaLoad load = Sigma.parse(document);
      assertThat(load.rules().size()).isEqualTo(1);
      assertThat(load.problems())
          .extracting(SigmaProblem::kind)
          .containsExactly(Kind.NONSTANDARD_METADATA);
    }
  }

  @Test
  void warns_of_correlations_and_filters_too() {
    String filter =
        """
        ---
        title: Ours
        date: never
        logsource: {product: aws, service: cloudtrail}
        filter: {rules: any, sel: {userAgent: ours}, condition: not sel}
        ---
        title: Often
        date: never
        correlation: {type: event_count, rules: %s, timespan: 1h, condition: {gte: 2}}
        """
            .formatted(ID);

    assertThat(Sigma.parse(RULE + filter).problems())
        .extracting(SigmaProblem::kind)
        .containsExactly(Kind.NONSTANDARD_METADATA, Kind.NONSTANDARD_METADATA);
  }

  @Test
  void warns_of_documents_of_a_later_version() {
    assertThat(with("sigma-version: 3").problems())
        .extracting(SigmaProblem::kind)
        .containsExactly(Kind.LATER_VERSION);
  }
}
