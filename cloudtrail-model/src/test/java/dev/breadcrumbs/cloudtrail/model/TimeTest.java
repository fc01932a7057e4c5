package dev.breadcrumbs.cloudtrail.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeTest {
  @ParameterizedTest
  @CsvSource({
    "2018-07-26T21:08:28Z, 2018-07-26T21:08:28Z",
    "2018-07-26T21:08:28.123Z, 2018-07-26T21:08:28.123Z",
    "2018-07-26T21:08:28.120Z, 2018-07-26T21:08:28.120Z",
    "2018-07-26T21:08:28.000Z, 2018-07-26T21:08:28Z",
    "2018-07-26T21:08:28.123456789Z, 2018-07-26T21:08:28.123456789Z",
    "2018-07-26T23:08:28+02:00, 2018-07-26T21:08:28Z",
    "2018-07-26T21:08:28+00:00, 2018-07-26T21:08:28Z",
    "2018-07-26T21:08Z, 2018-07-26T21:08:00Z",
    "2018-07-26T21:08:28, 2018-07-26T21:08:28Z",
    "2018-07-26 21:08:28Z, 2018-07-26T21:08:28Z",
    "2018-07-26 21:08:28, 2018-07-26T21:08:28Z",
    "2018-07-26 21:08:28.000 UTC, 2018-07-26T21:08:28Z",
    "2018-07-26T23:08:28+0200, 2018-07-26T21:08:28Z",
    "1532639308, 2018-07-26T21:08:28Z",
    "1532639308000, 2018-07-26T21:08:28Z",
    "2016-02-29T00:00:00Z, 2016-02-29T00:00:00Z",
    "1969-12-31T23:59:59Z, 1969-12-31T23:59:59Z"
  })
  void a_time_with_zone_is_read_and_keeps_its_spelling(String text, Instant time) {
    CloudTrailEvent event = Trees.assertLossless(Events.json("'eventTime':'" + text + "'"));
    assertThat(event.eventTime()).isEqualTo(time);
    assertThat(Events.decode(event.toJson()).problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "2018-07-26",
        "2018-13-26T21:08:28Z",
        "2017-02-29T21:08:28Z",
        "2018-07-26T24:08:28Z",
        "2018-07-26T21:60:28Z",
        "2018-07-26T21:08:60Z",
        "2018-07-26T2x:08:28Z",
        "20180726",
        "Jul 26, 2018 9:08:28 PM"
      })
  void a_text_that_is_no_time_is_kept_and_reported(String text) {
    CloudTrailEvent event = Trees.assertLossless(Events.json("'eventTime':'" + text + "'"));
    assertThat(event.eventTime()).isNull();
    assertThat(Events.decode(event.toJson()).problems()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "1532639308, 2018-07-26T21:08:28Z",
    "1532639308.5, 2018-07-26T21:08:28.500Z",
    "1532639308000, 2018-07-26T21:08:28Z",
    "1.532639308e9, 2018-07-26T21:08:28Z"
  })
  void a_number_is_seconds_or_milliseconds_and_is_kept(String number, Instant time) {
    CloudTrailEvent event = Trees.assertLossless(Events.json("'eventTime':" + number));
    assertThat(event.eventTime()).isEqualTo(time);
    assertThat(event.at("eventTime").isNumber()).isTrue();
    assertThat(Events.decode(event.toJson()).problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e14", "1e999999", "1e-999999", "true", "[]"})
  void a_value_that_is_no_time_is_reported(String value) {
    Events.Decoded decoded = Events.decode(Events.json("'eventTime':" + value));
    assertThat(decoded.event()).isNotNull();
    assertThat(decoded.event().eventTime()).isNull();
    assertThat(decoded.problems()).hasSize(1);
  }
}
