package dev.breadcrumbs.cloudtrail.model.internal.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventTimesTest {
  private static final Instant TEN = Instant.parse("2026-03-10T10:00:00Z");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-03-10T10:00:00Z",
        "2026-03-10t10:00:00z",
        "2026-03-10 10:00:00",
        "2026-03-10 10:00:00 UTC",
        "2026-03-10 10:00:00.000 UTC",
        "2026-03-10T10:00:00.000Z",
        "2026-03-10T10:00:00,000Z",
        "2026-03-10T10:00",
        "2026-03-10T10:00:00-00:00",
        "2026-03-10T19:00:00+09:00",
        "2026-03-10T19:00:00+0900",
        "2026-03-10T19:00:00+09",
        "2026-03-10 04:30:00 -0530",
        "2026-03-10T10:00:30+00:00:30",
        "1773136800",
        "1773136800.000",
        "1773136800000"
      })
  void reads_one_time_in_all_its_forms(String text) {
    assertThat(EventTimes.parse(text)).isEqualTo(TEN);
    assertThat(EventTimes.of(text)).isEqualTo(TEN);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-10T10:00:00.1Z, 100000000",
    "2026-03-10 10:00:00.123, 123000000",
    "2026-03-10T10:00:00.123456+0000, 123456000",
    "2026-03-10T10:00:00.123456789Z, 123456789",
    "1773136800.25, 250000000",
    "1773136800250, 250000000",
    "1773136800250.5, 250500000"
  })
  void keeps_fractions_of_a_second(String text, long nanos) {
    assertThat(EventTimes.parse(text)).isEqualTo(TEN.plusNanos(nanos));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "2026",
        "20260310",
        "2026-03-10",
        "10:00:00",
        "2026-02-30T10:00:00Z",
        "2026-02-30 10:00:00",
        "2026-03-10T24:00:00Z",
        "2026-03-10T10:60:00",
        "2026-03-10T10:00:60Z",
        "2026-03-10T10:00:00+19:00",
        "2026-03-10T10:00:00Zulu",
        "2026-03-10T10:00:00.1234567890Z",
        "Mar 10, 2026 10:00:00 AM",
        "-1773136800",
        "12345678",
        "177313680000000",
        "1773136800000000000",
        "1773136800s",
        "٢٠٢٦-٠٣-١٠T١٠:٠٠:٠٠Z"
      })
  void takes_nothing_else_for_a_time(String text) {
    assertThat(EventTimes.parse(text)).isNull();
  }

  @Test
  void reads_numbers_of_any_type() {
    assertThat(EventTimes.of(1_773_136_800)).isEqualTo(TEN);
    assertThat(EventTimes.of(1_773_136_800L)).isEqualTo(TEN);
    assertThat(EventTimes.of(1_773_136_800_000L)).isEqualTo(TEN);
    assertThat(EventTimes.of(1_773_136_800.5)).isEqualTo(TEN.plusMillis(500));
    assertThat(EventTimes.of(new BigDecimal("1.7731368E+9"))).isEqualTo(TEN);
    assertThat(EventTimes.of(0)).isEqualTo(Instant.EPOCH);
    assertThat(EventTimes.of(new BigDecimal("-0.5"))).isEqualTo(Instant.EPOCH.minusMillis(500));
  }

  @Test
  void tells_seconds_from_milliseconds_by_their_size() {
    assertThat(EventTimes.of(99_999_999_999L)).isEqualTo(Instant.ofEpochSecond(99_999_999_999L));
    assertThat(EventTimes.of(100_000_000_000L)).isEqualTo(Instant.ofEpochMilli(100_000_000_000L));
    assertThat(EventTimes.of(100_000_000_000_000L)).isNull();
  }

  @Test
  void takes_no_other_value_and_no_number_without_bounds() {
    assertThat(EventTimes.of(null)).isNull();
    assertThat(EventTimes.of(true)).isNull();
    assertThat(EventTimes.of(Double.NaN)).isNull();
    assertThat(EventTimes.of(new BigDecimal("1E+999999999"))).isNull();
    assertThat(EventTimes.of(new BigDecimal("1E-999999999"))).isNull();
  }
}
