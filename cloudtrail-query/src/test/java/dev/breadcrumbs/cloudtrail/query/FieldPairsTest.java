package dev.breadcrumbs.cloudtrail.query;

import static dev.breadcrumbs.cloudtrail.query.Fields.requestParameter;
import static org.assertj.core.api.Assertions.assertThat;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import org.junit.jupiter.api.Test;

/** Conditions on two fields. */
class FieldPairsTest {
  private static final Field ARN = requestParameter("arn");
  private static final Field NAME = requestParameter("name");

  private static boolean holds(Condition condition, String arn, String name) {
    return condition.test(
        CloudTrailEvent.parse(
            ("{'eventName':'A','requestParameters':{'arn':" + arn + ",'name':" + name + "}}")
                .replace('\'', '"')));
  }

  @Test
  void the_text_of_one_is_in_that_of_the_other() {
    assertThat(holds(ARN.contains(NAME), "'user/bstoll/x'", "'bstoll'")).isTrue();
    assertThat(holds(ARN.contains(NAME), "'user/x'", "'bstoll'")).isFalse();
    assertThat(holds(ARN.contains(NAME), "12345", "234")).isTrue();
  }

  @Test
  void the_text_of_one_begins_or_ends_with_that_of_the_other() {
    assertThat(holds(ARN.startsWith(NAME), "'bstoll/x'", "'bstoll'")).isTrue();
    assertThat(holds(ARN.startsWith(NAME), "'x/bstoll'", "'bstoll'")).isFalse();
    assertThat(holds(ARN.endsWith(NAME), "'x/bstoll'", "'bstoll'")).isTrue();
    assertThat(holds(ARN.endsWith(NAME), "'bstoll/x'", "'bstoll'")).isFalse();
  }

  @Test
  void wildcards_in_the_other_stand_for_themselves() {
    assertThat(holds(ARN.contains(NAME), "'user/x'", "'user*'")).isFalse();
    assertThat(holds(ARN.contains(NAME), "'a%'", "'%'")).isTrue();
  }

  @Test
  void one_value_of_each_is_enough() {
    assertThat(holds(ARN.endsWith(NAME), "['a','x/b']", "['c','b']")).isTrue();
    assertThat(holds(ARN.endsWith(NAME), "['a','x/b']", "['c','d']")).isFalse();
  }

  @Test
  void both_must_be_present() {
    assertThat(holds(ARN.contains(NAME), "'a'", "null")).isFalse();
    assertThat(holds(ARN.contains(NAME), "null", "'a'")).isFalse();
    assertThat(holds(ARN.ne(NAME), "null", "'a'")).isFalse();
  }

  @Test
  void all_of_them_can_compare_without_case() {
    assertThat(holds(ARN.contains(NAME), "'user/BSTOLL'", "'bstoll'")).isFalse();
    assertThat(holds(ARN.contains(NAME).ignoringCase(), "'user/BSTOLL'", "'bstoll'")).isTrue();
    assertThat(holds(ARN.endsWith(NAME).ignoringCase(), "'user/BSTOLL'", "'bstoll'")).isTrue();
    assertThat(holds(ARN.eq(NAME).ignoringCase(), "'BSTOLL'", "'bstoll'")).isTrue();
    assertThat(holds(ARN.ne(NAME).ignoringCase(), "'BSTOLL'", "'bstoll'")).isFalse();
    assertThat(holds(ARN.lt(NAME).ignoringCase(), "'a'", "'B'")).isTrue();
    assertThat(holds(ARN.lt(NAME), "'a'", "'B'")).isFalse();
    assertThat(holds(ARN.lt(NAME).ignoringCase(), "9", "10")).isTrue();
  }

  @Test
  void prints_both() {
    assertThat(ARN.contains(NAME))
        .hasToString("contains('requestParameters.arn', 'requestParameters.name')");
    assertThat(ARN.startsWith(NAME).ignoringCase())
        .hasToString(
            "starts_with(lower('requestParameters.arn'), lower('requestParameters.name'))");
  }
}
