package dev.breadcrumbs.cloudtrail.rules.sigma;

import static dev.breadcrumbs.cloudtrail.rules.sigma.SigmaTexts.matches;
import static dev.breadcrumbs.cloudtrail.rules.sigma.SigmaTexts.withDetection;
import static dev.breadcrumbs.cloudtrail.rules.sigma.SigmaTexts.withItem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.breadcrumbs.cloudtrail.rules.EventRule;
import dev.breadcrumbs.cloudtrail.rules.sigma.SigmaProblem.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A field that no event has would be missing in silence. */
class UnknownFieldsTest {
  @ParameterizedTest
  @CsvSource({
    "usrAgent, did you mean 'userAgent'",
    "eventname|contains, did you mean 'eventName'",
    "userIdentity.usrName, did you mean 'userIdentity.userName'",
    "userName, which is Splunk's name",
    "process.name, no field 'process.name'",
  })
  void is_warned_of(String key, String reason) {
    SigmaLoad load = Sigma.parse(withItem(key + ": x"));

    assertThat(load.rules().size()).isEqualTo(1);
    assertThat(load.problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.kind()).isEqualTo(Kind.UNKNOWN_FIELD))
        .satisfies(problem -> assertThat(problem.line()).isEqualTo(8))
        .satisfies(problem -> assertThat(problem.reason()).contains(reason));
  }

  @Test
  void is_warned_of_once_in_a_document() {
    String detection = "a: {usrAgent: x, usrName: y}\nb: {usrAgent|contains: z}\ncondition: a or b";

    assertThat(Sigma.parse(withDetection(detection)).problems())
        .extracting(SigmaProblem::kind)
        .containsExactly(Kind.UNKNOWN_FIELD, Kind.UNKNOWN_FIELD);
  }

  @Test
  void is_left_out_of_what_a_finding_shows() {
    String rule =
        withItem("eventName: x")
            .replace("title: A rule", "title: A rule\nfields: [eventNmae, awsRegion]");
    SigmaLoad load = Sigma.parse(rule);

    assertThat(load.problems()).extracting(SigmaProblem::kind).containsExactly(Kind.UNKNOWN_FIELD);
    assertThat(load.rules().list().get(0).metadata().presentation().context())
        .extracting(field -> field.name())
        .containsExactly("awsRegion");
  }

  @Test
  void refuses_a_group_by_it() {
    String grouped =
        "---\ntitle: Often\ncorrelation: {type: event_count,"
            + " rules: 6d7f3e0a-6c1b-4f5e-9a83-0d2b7c4e5f10, group-by: usrAgent, timespan: 1h,"
            + " condition: {gte: 2}}\n";

    assertThat(Sigma.parse(withItem("eventName: x") + grouped).refusals())
        .singleElement()
        .satisfies(problem -> assertThat(problem.kind()).isEqualTo(Kind.BAD_CORRELATION))
        .satisfies(problem -> assertThat(problem.reason()).contains("did you mean 'userAgent'"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "requestParameters.conf.spark.sql.sources.provider: parquet; true",
        "requestParameters.conf.spark.sql.sources: parquet; false",
        "requestParameters.conf.spark.sql.more.deep: x; true",
        "requestParameters.conf.spark.plain: y; true",
        "requestParameters.conf.sql.sources.provider: parquet; false",
        "requestParameters.conf.list.of.things.a.b: z; true",
      })
  void finds_keys_that_have_dots_themselves(String item, boolean expected) {
    String event =
        "{\"requestParameters\":{\"conf\":{\"spark.sql.sources.provider\":\"parquet\","
            + "\"spark.sql\":{\"more.deep\":\"x\"},\"spark\":{\"plain\":\"y\"},"
            + "\"list.of\":[{\"things\":{\"a.b\":\"z\"}}]}}}";

    assertThat(matches(item, event)).isEqualTo(expected);
  }

  @Test
  void a_field_of_a_free_form_may_have_any_name() {
    EventRule rule = SigmaTexts.only(withItem("responseElements.what.ever: x"));

    assertThat(rule.id()).isNotEmpty();
  }
}
