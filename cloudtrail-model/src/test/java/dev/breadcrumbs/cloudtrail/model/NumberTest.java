package dev.breadcrumbs.cloudtrail.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.breadcrumbs.cloudtrail.model.reading.CloudTrailException;
import dev.breadcrumbs.cloudtrail.model.reading.ProblemKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberTest {
  private static final String AVERAGE = "insightDetails.insightContext.statistics.insight.average";
  private static final String DURATION = "insightDetails.insightContext.statistics.insightDuration";
  private static final String DIGITS = "1234567890".repeat(40);

  private static InsightStatistics statistics(String path, String number) {
    String json = Events.json(Components.member(path, number));
    return Trees.assertLossless(json).insightDetails().insightContext().statistics();
  }

  @ParameterizedTest
  @CsvSource({
    "12, 12",
    "1.0, 1",
    "1e3, 1000",
    "1E+3, 1000",
    "0.10, 0.1",
    "-0.5, -0.5",
    "1.5e-7, 1.5e-7",
    "0.30000000000000004, 0.30000000000000004",
    "0.3000000000000000444, 0.30000000000000004"
  })
  void a_number_is_read_in_any_spelling_and_keeps_it(String spelled, double value) {
    assertThat(statistics(AVERAGE, spelled).insight().average()).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource({"5, 5", "5.0, 5", "1e3, 1000", "-7, -7", "9223372036854775807, 9223372036854775807"})
  void a_whole_number_is_read_in_any_spelling_and_keeps_it(String spelled, long value) {
    assertThat(statistics(DURATION, spelled).insightDuration()).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"5.5", "9223372036854775808", "1e999999", "\"5\"", "-1e-999999"})
  void a_number_that_is_not_whole_or_too_large_is_reported(String spelled) {
    assertThat(statistics(DURATION, spelled).insightDuration()).isNull();
    assertThat(Events.decode(Events.json(Components.member(DURATION, spelled))).problems())
        .singleElement()
        .matches(problem -> problem.kind() == ProblemKind.WRONG_TYPE)
        .matches(problem -> problem.reason().startsWith(DURATION + " is no 64-bit whole number"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e999999", "-1e400", "1e2147483647"})
  void a_number_too_large_for_a_double_is_reported_and_kept(String spelled) {
    assertThat(statistics(AVERAGE, spelled).insight().average()).isNull();
    assertThat(Events.decode(Events.json(Components.member(AVERAGE, spelled))).problems())
        .hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1e999999",
        "1.50",
        "100000000000000000000",
        "1e-400",
        "0.1e1",
        "12.5e1",
        "5e0",
        "-0"
      })
  void numbers_keep_all_digits_in_free_form_and_unknown_fields(String number) {
    Trees.assertLossless(
        Events.json("'requestParameters':{'n':[" + number + "]},'newField':" + number));
  }

  @Test
  void numbers_keep_their_trailing_zeros() {
    String json = Events.json("'requestParameters':{'n':1.50},'newField':2.00");
    assertThat(CloudTrailEvent.parse(json).toJson()).isEqualTo(json);
  }

  @Test
  void an_integer_of_400_digits_is_kept() {
    CloudTrailEvent event =
        Trees.assertLossless(
            Events.json("'readOnly':" + DIGITS + ",'requestParameters':{'n':" + DIGITS + "}"));
    assertThat(event.requestParameter("n")).contains(DIGITS);
  }

  @Test
  void a_number_where_a_text_is_due_is_read_as_text() {
    CloudTrailEvent event = Trees.assertLossless(Events.json("'recipientAccountId':123456789012"));
    assertThat(event.recipientAccountId()).isEqualTo("123456789012");
    assertThat(Events.decode(event.toJson()).problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"'newField'", "'readOnly'", "'requestParameters'", "'awsRegion'"})
  void an_exponent_beyond_all_numbers_costs_its_record(String field) {
    Events.Decoded decoded = Events.decode(Events.json(field + ":1e99999999999"));
    assertThat(decoded.event()).isNull();
    assertThat(decoded.problems())
        .singleElement()
        .matches(problem -> problem.kind() == ProblemKind.BROKEN_JSON);
  }

  @Test
  void a_number_of_more_than_a_thousand_digits_costs_its_record() {
    String json = Events.json("'newField':" + "9".repeat(1_001));
    assertThat(Events.decode(json).event()).isNull();
    assertThat(Events.decode(json).problems())
        .singleElement()
        .matches(problem -> problem.kind() == ProblemKind.BROKEN_JSON);
    assertThatThrownBy(() -> CloudTrailEvent.parse(json)).isInstanceOf(CloudTrailException.class);
  }
}
