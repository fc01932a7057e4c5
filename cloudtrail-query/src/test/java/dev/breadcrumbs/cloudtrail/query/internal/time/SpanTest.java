package dev.breadcrumbs.cloudtrail.query.internal.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpanTest {
  @ParameterizedTest
  @CsvSource({
    "30s, 2026-05-20T15:16:00Z, 2026-05-20T15:16:30Z",
    "5m, 2026-05-20T15:15:00Z, 2026-05-20T15:20:00Z",
    "1h, 2026-05-20T15:00:00Z, 2026-05-20T16:00:00Z",
    "1d, 2026-05-20T00:00:00Z, 2026-05-21T00:00:00Z",
    "1w, 2026-05-17T00:00:00Z, 2026-05-24T00:00:00Z",
    "1mon, 2026-05-01T00:00:00Z, 2026-06-01T00:00:00Z",
    "2mon, 2026-05-01T00:00:00Z, 2026-07-01T00:00:00Z",
    "3mon, 2026-04-01T00:00:00Z, 2026-07-01T00:00:00Z",
    "5mon, 2026-04-01T00:00:00Z, 2026-09-01T00:00:00Z",
    "2q, 2026-01-01T00:00:00Z, 2026-07-01T00:00:00Z",
    "3quarters, 2025-10-01T00:00:00Z, 2026-07-01T00:00:00Z",
    "5q, 2026-04-01T00:00:00Z, 2027-07-01T00:00:00Z",
    "5y, 2025-01-01T00:00:00Z, 2030-01-01T00:00:00Z",
    "2w, 2026-05-17T00:00:00Z, 2026-05-31T00:00:00Z",
    "3w, 2026-05-03T00:00:00Z, 2026-05-24T00:00:00Z",
    "1q, 2026-04-01T00:00:00Z, 2026-07-01T00:00:00Z",
    "1y, 2026-01-01T00:00:00Z, 2027-01-01T00:00:00Z",
    "60, 2026-05-20T15:16:00Z, 2026-05-20T15:17:00Z"
  })
  void a_time_is_in_a_bucket(String span, Instant start, Instant next) {
    Instant time = Instant.parse("2026-05-20T15:16:17.5Z");

    assertThat(Span.parse(span).start(time)).isEqualTo(start);
    assertThat(Span.parse(span).next(time)).isEqualTo(next);
  }

  @Provide
  Arbitrary<String> spans() {
    return Arbitraries.of(
        "7s", "30s", "5m", "1h", "5h", "1d", "3d", "1w", "2w", "1mon", "5mon", "1q", "5q", "1y",
        "7y", "0.5");
  }

  @Property(seed = "20261124")
  void a_bucket_holds_its_time_and_begins_where_the_one_before_ends(
      @ForAll @LongRange(min = -50_000_000_000L, max = 200_000_000_000L) long second,
      @ForAll @From("spans") String text) {
    Span span = Span.parse(text);
    Instant time = Instant.ofEpochSecond(second);
    Instant start = span.start(time);
    Instant next = span.next(time);

    assertThat(start).isBeforeOrEqualTo(time);
    assertThat(next).isAfter(time);
    assertThat(span.start(start)).isEqualTo(start);
    assertThat(span.start(next)).isEqualTo(next);
    assertThat(span.start(next.minusNanos(1))).isEqualTo(start);
  }

  @ParameterizedTest
  @ValueSource(strings = {"100000000y", "100000000d", "999999999999", "1w", "1s", "100000000w"})
  void buckets_end_with_the_calendar(String text) {
    Span span = Span.parse(text);

    assertThat(span.start(Instant.MIN)).isBeforeOrEqualTo(span.next(Instant.MIN));
    assertThat(span.start(Instant.MAX)).isBeforeOrEqualTo(span.next(Instant.MAX));
  }

  @ParameterizedTest
  @CsvSource({
    "100, 0, 0-100",
    "100, 99.5, 0-100",
    "100, 100, 100-200",
    "100, -1, -100-0",
    "0.5, 0.7, 0.5-1"
  })
  void a_number_is_in_a_bucket(String span, BigDecimal number, String expected) {
    assertThat(Span.parse(span).bin(number)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"2, 100, 150, 100", "0, 1, 1.5, 1", "-1, 0.1, 0.25, 0.2", "3, 1000, -1, -1000"})
  void a_bucket_may_be_as_wide_as_a_power_of_ten(
      int power, String text, BigDecimal number, BigDecimal lower) {
    Span span = Span.powerOfTen(power);

    assertThat(span).hasToString(text);
    assertThat(span.isTime()).isFalse();
    assertThat(span.lower(number)).isEqualByComparingTo(lower);
  }

  @ParameterizedTest
  @CsvSource({"0000-06-15, 0000-06-01, 0000-07-01", "9999-06-15, 9999-06-01, 9999-07-01"})
  void the_first_and_the_last_year_have_months(LocalDate day, LocalDate first, LocalDate next) {
    Span month = Span.parse("1mon");
    Instant time = day.atTime(12, 0).toInstant(ZoneOffset.UTC);

    assertThat(month.start(time)).isEqualTo(first.atStartOfDay().toInstant(ZoneOffset.UTC));
    assertThat(month.next(time)).isEqualTo(next.atStartOfDay().toInstant(ZoneOffset.UTC));
  }

  @Test
  void a_bucket_beyond_thirty_digits_is_short() {
    BigDecimal thirty = BigDecimal.TEN.pow(30);

    assertThat(Span.powerOfTen(30).bin(thirty))
        .isEqualTo("1" + "0".repeat(30) + "-2" + "0".repeat(30));
    assertThat(Span.powerOfTen(31).bin(BigDecimal.TEN.pow(31))).isEqualTo("1E+31-2E+31");
  }

  @Test
  void a_span_with_a_unit_is_of_time() {
    assertThat(Span.parse("5m").isTime()).isTrue();
    assertThat(Span.parse("5").isTime()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "0s", "-1d", "d", "1x", "1.5h", "1 h", "100000001s", "log2"})
  void what_is_no_span_is_refused(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Span.parse(text))
        .withMessageStartingWith("no span: '" + text + "'");
  }
}
