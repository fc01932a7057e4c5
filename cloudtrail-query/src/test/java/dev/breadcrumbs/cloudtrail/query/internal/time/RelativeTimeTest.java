package dev.breadcrumbs.cloudtrail.query.internal.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RelativeTimeTest {
  private static final Instant NOW = Instant.parse("2026-03-31T15:16:17Z");

  @ParameterizedTest
  @CsvSource({
    "now, 2026-03-31T15:16:17Z",
    "-24h@h, 2026-03-30T15:00:00Z",
    "@d, 2026-03-31T00:00:00Z",
    "+1d, 2026-04-01T15:16:17Z",
    "-h, 2026-03-31T14:16:17Z",
    "now-1h, 2026-03-31T14:16:17Z",
    "-1mon, 2026-02-28T15:16:17Z",
    "-1mon@mon-2h, 2026-01-31T22:00:00Z",
    "@w, 2026-03-29T00:00:00Z",
    "@w0, 2026-03-29T00:00:00Z",
    "@w1, 2026-03-30T00:00:00Z",
    "@w3, 2026-03-25T00:00:00Z",
    "@w2, 2026-03-31T00:00:00Z",
    "@w7, 2026-03-29T00:00:00Z",
    "@week5, 2026-03-27T00:00:00Z",
    "-1w@w7, 2026-03-22T00:00:00Z",
    "-1d@d+2h, 2026-03-30T02:00:00Z",
    "-7d@w1-30m, 2026-03-22T23:30:00Z",
    "now(), 2026-03-31T15:16:17Z",
    "NOW@h, 2026-03-31T15:00:00Z",
    "now()-1d, 2026-03-30T15:16:17Z",
    "-1qtr@q, 2025-10-01T00:00:00Z",
    "-0d@d, 2026-03-31T00:00:00Z",
    "@q, 2026-01-01T00:00:00Z",
    "-1y@y, 2025-01-01T00:00:00Z",
    "-2weeks, 2026-03-17T15:16:17Z",
    "-90min, 2026-03-31T13:46:17Z",
    "0, 1970-01-01T00:00:00Z",
    "1767539167.5, 2026-01-04T15:06:07.500Z",
    "2026-01-04T15:06:07Z, 2026-01-04T15:06:07Z",
    "2026-01-04T15:06:07+01:00, 2026-01-04T14:06:07Z"
  })
  void times_are_seen_from_now(String text, Instant expected) {
    assertThat(RelativeTime.parse(text).apply(NOW)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "03/10/2026:11:00:00, 2026-03-10T11:00:00Z",
    "3/1/2026:9:5:7, 2026-03-01T09:05:07Z",
    "12/31/1999:23:59:59, 1999-12-31T23:59:59Z",
    "2026-03-10, 2026-03-10T00:00:00Z",
    "2026-03-10T11:00:00, 2026-03-10T11:00:00Z",
    "2026-03-10T11:00, 2026-03-10T11:00:00Z",
    "2026-03-10 11:00:00, 2026-03-10T11:00:00Z",
    "1773140400, 2026-03-10T11:00:00Z",
    "1773140400000, 2026-03-10T11:00:00Z",
    "1773140400.5, 2026-03-10T11:00:00.500Z",
    "2026-03-10T20:00:00+0900, 2026-03-10T11:00:00Z",
    "2026-03-10 11:00:00 UTC, 2026-03-10T11:00:00Z",
    "2026-03-10 11:00:00.25Z, 2026-03-10T11:00:00.250Z",
    "2026-03-10T11:00:00.123456+05:30, 2026-03-10T05:30:00.123456Z"
  })
  void a_time_told_in_full_is_in_utc_unless_it_has_an_offset(String text, Instant expected) {
    assertThat(RelativeTime.parse(text).apply(NOW)).isEqualTo(expected);
    assertThat(RelativeTime.parse(text).apply(Instant.EPOCH)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "yesterday",
        "-5",
        "-1x",
        "@",
        "@x",
        "@w8",
        "--1d",
        "1d",
        "rt",
        "nowish",
        "now(",
        "02/30/2026:00:00:00",
        "13/01/2026:00:00:00",
        "03/10/2026",
        "03/10/2026:11:00",
        "03/10/26:11:00:00",
        "2026-02-29",
        "2026-03-10T25:00:00",
        "2026-03-10T",
        "2026-3-1",
        "-9999999999d"
      })
  void what_is_no_time_is_refused(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RelativeTime.parse(text))
        .withMessageStartingWith("no time: '" + text + "'");
  }

  @Test
  void times_end_with_the_calendar() {
    assertThat(RelativeTime.parse("+999999999y+999999999y").apply(NOW)).isEqualTo(EpochTime.MOST);
    assertThat(RelativeTime.parse("+999999999y").apply(NOW)).isEqualTo(EpochTime.MOST);
    assertThat(RelativeTime.parse("-999999999w@y").apply(Instant.MIN)).isEqualTo(EpochTime.LEAST);
    assertThat(RelativeTime.parse("@w").apply(Instant.MIN)).isEqualTo(EpochTime.LEAST);
  }

  @Test
  void a_time_has_a_hundred_characters_at_most() {
    String longest = "-1d@d".repeat(20);

    assertThat(RelativeTime.parse(longest).apply(NOW)).isEqualTo("2026-03-11T00:00:00Z");
    assertThatIllegalArgumentException().isThrownBy(() -> RelativeTime.parse(longest + "@"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RelativeTime.parse("-1d@d".repeat(21)))
        .withMessageStartingWith("no time: '" + longest + "';");
  }

  @Test
  void times_are_equal_by_text() {
    assertThat(RelativeTime.parse("-1d"))
        .isEqualTo(RelativeTime.parse("-1d"))
        .hasSameHashCodeAs(RelativeTime.parse("-1d"))
        .isNotEqualTo(RelativeTime.parse("-24h"))
        .hasToString("-1d");
  }
}
