package dev.breadcrumbs.cloudtrail.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
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
        "2018-07-26T21:08:28",
        "2018-07-26 21:08:28Z",
        "2018-13-26T21:08:28Z",
        "2017-02-29T21:08:28Z",
        "2018-07-26T24:08:28Z",
        "2018-07-26T21:60:28Z",
        "2018-07-26T21:08:60Z",
        "2018-07-26T2x:08:28Z",
        "1532639308"
      })
  void a_text_that_is_no_time_is_kept_and_reported(String text) {
    CloudTrailEvent event = Trees.assertLossless(Events.json("'eventTime':'" + text + "'"));
    assertThat(event.eventTime()).isNull();
    assertThat(Events.decode(event.toJson()).problems()).hasSize(1);
  }

  @Test
  void a_number_is_no_time() {
    CloudTrailEvent event = Trees.assertLossless(Events.json("'eventTime':1532639308"));
    assertThat(event.eventTime()).isNull();
    assertThat(event.at("eventTime").longValue()).isEqualTo(1_532_639_308L);
  }
}
