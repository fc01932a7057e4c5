package dev.breadcrumbs.cloudtrail.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DuplicateKeyTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'awsRegion'     | 'eu-west-1' | 'us-east-1'",
        "'awsRegion'     | {'a':1}     | 'us-east-1'",
        "'awsRegion'     | 'eu-west-1' | {'a':1}",
        "'awsRegion'     | 'eu-west-1' | null",
        "'awsRegion'     | 7           | 'us-east-1'",
        "'eventTime'     | 'never'     | '2026-03-01T10:00:00Z'",
        "'eventTime'     | '2026-03-01T10:00:00Z' | '2026-03-01T10:00:00.0Z'",
        "'resources'     | [{'ARN':'a'}] | []",
        "'resources'     | []          | [{'ARN':'a'}]",
        "'resources'     | [7]         | [{'ARN':'a'}]",
        "'resources'     | [{'ARN':'a'}] | null",
        "'userIdentity'  | {'type':'Root'} | {'userName':'alice'}",
        "'userIdentity'  | 'Root'      | {'userName':'alice'}",
        "'newField'      | 1           | {'a':1}"
      })
  void the_last_of_two_values_counts(String key, String first, String second) {
    String twice = Events.json(key + ":" + first + "," + key + ":" + second);
    CloudTrailEvent once = CloudTrailEvent.parse(Events.json(key + ":" + second));
    assertThat(Trees.assertLossless(twice)).isEqualTo(once);
  }

  @Test
  void a_wrong_value_that_is_replaced_is_no_problem() {
    assertThat(
            Events.decode(
                    Events.json(
                        "'awsRegion':{},'awsRegion':'eu-west-1',"
                            + "'userIdentity':{'type':{}},'userIdentity':{'type':'Root'}"))
                .problems())
        .isEmpty();
  }

  @Test
  void a_wrong_value_that_replaces_a_good_one_is_a_problem() {
    assertThat(Events.decode(Events.json("'awsRegion':'eu-west-1','awsRegion':{}")).problems())
        .hasSize(1);
  }
}
