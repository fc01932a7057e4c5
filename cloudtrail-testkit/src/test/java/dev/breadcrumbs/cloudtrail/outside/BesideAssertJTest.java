package dev.breadcrumbs.cloudtrail.outside;

import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_NAME;
import static dev.breadcrumbs.cloudtrail.query.Search.events;
import static dev.breadcrumbs.cloudtrail.rules.Rule.rule;
import static dev.breadcrumbs.cloudtrail.testkit.CloudTrailAssertions.assertThat;
import static dev.breadcrumbs.cloudtrail.testkit.EventBuilder.anEvent;
import static org.assertj.core.api.Assertions.assertThat;

import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.query.Table;
import dev.breadcrumbs.cloudtrail.rules.Evaluation;
import dev.breadcrumbs.cloudtrail.rules.EventRule;
import dev.breadcrumbs.cloudtrail.rules.Rule;
import dev.breadcrumbs.cloudtrail.rules.RuleEngine;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Both kinds of {@code assertThat} in one file: the compiler finds the right one. */
class BesideAssertJTest {
  static final EventRule LISTED = rule("listed").title("Listed").when(EVENT_NAME.eq("ListUsers"));

  private final CloudTrailEvent event = anEvent().call("iam.amazonaws.com", "ListUsers").build();

  @Test
  void tells_rules_from_other_values() {
    Rule rule = LISTED;
    assertThat(rule).matches(event);
    assertThat(LISTED).as("the record, too").matches(event);
    assertThat(LISTED.id()).isEqualTo("listed");
  }

  @Test
  void tells_tables_and_evaluations_from_other_iterables() {
    Table table = events().table(EVENT_NAME).run(CloudTrail.of(event));
    Evaluation evaluation = RuleEngine.of(LISTED).evaluate(List.of(event));

    assertThat(table).hasRows(1);
    assertThat(evaluation).hasFindings(1);
    assertThat(evaluation.findings().get(0)).isOf(LISTED);
    assertThat(evaluation.findings()).hasSize(1);
  }

  @Test
  void tells_events_from_other_records() {
    assertThat(event).hasEventName("ListUsers");
    assertThat(event.userIdentity()).isNotNull();
  }
}
