package dev.breadcrumbs.cloudtrail.query.internal.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeFormatTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "%F %T|2026-01-04 15:06:07",
        "%d/%b/%Y:%I:%M:%S %p %z|04/Jan/2026:03:06:07 PM +0000",
        "%s.%3N %6N %9N %f %Q|1767539167.123 123456 123456789 123456 123",
        "%a %A %b %B %j %y %w|Sun Sunday Jan January 004 26 0",
        "[%e] [%k] [%l] %D %R|[ 4] [15] [ 3] 01/04/26 15:06",
        "%U %V %G %Z %:z 100%%|01 01 2026 UTC +00:00 100%"
      })
  void times_are_written(String format, String expected) {
    Instant time = Instant.parse("2026-01-04T15:06:07.123456789Z");

    assertThat(TimeFormat.of(format).strftime(time)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "null",
      value = {
        "%Y-%m-%dT%H:%M:%SZ|2026-01-04T15:06:07Z|1767539167",
        "%Y-%m-%dT%H:%M:%S.%3N%z|2026-01-04T15:06:07.25+01:30|1767533767.25",
        "%d %B %y %I:%M %p|4 january 26 03:06 pm|1767539160",
        "%s|-1|-1",
        "%s.%f|1.5|1.5",
        "%Y %j|2026 004|1767484800",
        "%Y-%m-%d|2026-01-04 and more|1767484800",
        "%Y-%m-%d|2026-02-29|null",
        "%Y-%m-%d|2026-13-01|null",
        "%H|24|null",
        "%Y-%m-%d|2026-01|null",
        "%z|+9|null",
        "%z|+19:00|null",
        "%b|Foo|null",
        "%T|23:59:60|86400",
        "%T|23:59:59|86399",
        "%Y%m%d|20260104|1767484800",
        "[%e]|[ 4]|259200",
        "%y|69|-31536000",
        "%y|68|3092601600",
        "%A, %d %b %Y|Sunday, 04 Jan 2026|1767484800",
        "%a %d|mon 04|259200",
        "%z|+01|-3600",
        "%z|+18:00|-64800"
      })
  void times_are_read(String format, String text, BigDecimal expected) {
    assertThat(TimeFormat.of(format).strptime(text))
        .usingComparator(TimeFormatTest::order)
        .isEqualTo(expected);
  }

  private static int order(BigDecimal left, BigDecimal right) {
    return left == null || right == null
        ? (left == null && right == null ? 0 : 1)
        : left.compareTo(right);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "%Y-%m-%d|2026/01/04",
        "%Y-%m-%d|20260104",
        "%Y-%m-%d|2026-01-",
        "%Y-%m-%dT%H|2026-01-04",
        "%Y-%m-%d %H:%M|2026-01-04 15",
        "%S.%3N|7.",
        "%S.%3N|7.x",
        "%s|x",
        "%s|-",
        "%s|''",
        "%I %p|3",
        "%I %p|3 XM",
        "%I %p|3 A",
        "%I|13",
        "%I|0",
        "%d|0",
        "%d|32",
        "%M|60",
        "%S|61",
        "%j|0",
        "%j|367",
        "%Y %j|2026 366",
        "%U|54",
        "%w|8",
        "%z|0100",
        "%Y%z|2026",
        "%z|+01:60",
        "%a|Xyz",
        "%%|5"
      })
  void a_text_that_lacks_a_part_is_no_time(String format, String text) {
    assertThat(TimeFormat.of(format).strptime(text)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-01, 00 00",
    "2026-01-03, 00 00",
    "2026-01-04, 01 00",
    "2026-01-05, 01 01",
    "2026-12-31, 52 52",
    "2023-01-01, 01 00",
    "2023-01-02, 01 01",
    "2024-01-01, 00 01",
    "2024-12-31, 52 53"
  })
  void weeks_begin_with_the_first_sunday_or_monday(LocalDate date, String expected) {
    Instant noon = date.atTime(12, 0).toInstant(ZoneOffset.UTC);

    assertThat(TimeFormat.of("%U %W").strftime(noon)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"0, 12 12 AM", "1, 01  1 AM", "11, 11 11 AM", "12, 12 12 PM", "13, 01  1 PM"})
  void noon_is_pm_and_midnight_am(int hour, String expected) {
    Instant time = Instant.ofEpochSecond(hour * 3600L);

    assertThat(TimeFormat.of("%I %l %p").strftime(time)).isEqualTo(expected);
    assertThat(TimeFormat.of("%I %l %p").strptime(expected))
        .isEqualByComparingTo(BigDecimal.valueOf(hour * 3600L));
  }

  @Property(seed = "20261124")
  void what_is_written_is_read_again(
      @ForAll @LongRange(min = -62_167_219_200_000_000L, max = 253_402_300_799_999_999L)
          long micros) {
    BigDecimal time = BigDecimal.valueOf(micros, 6);
    for (String text : new String[] {"%Y-%m-%dT%H:%M:%S.%6N%z", "%A %e %B %Y %I:%M:%S %p.%f"}) {
      TimeFormat format = TimeFormat.of(text);

      assertThat(format.strptime(format.strftime(time))).isEqualByComparingTo(time);
    }
  }

  @Property(seed = "20261124")
  void no_text_is_trouble(@ForAll String text) {
    assertThat(TimeFormat.of("%Y-%m-%d %H%z").strptime(text)).isNull();
  }

  @Test
  void times_beyond_the_calendar_have_no_text() {
    assertThat(TimeFormat.of("%Y").strftime(new BigDecimal("1e300"))).isNull();
    assertThat(TimeFormat.of("%Y").strftime(new BigDecimal("1e12"))).isNull();
    assertThat(TimeFormat.of("%Y").strftime(new BigDecimal("1e-400"))).isEqualTo("1970");
  }

  @Test
  void a_format_has_a_thousand_characters_at_most() {
    assertThat(TimeFormat.of("x".repeat(1_000)).strftime(Instant.EPOCH)).hasSize(1_000);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TimeFormat.of("x".repeat(1_001)))
        .withMessage("a time format of more than 1000 characters");
  }

  @ParameterizedTest
  @CsvSource({"%!", "%", "abc%", "%4x", "%E"})
  void a_format_that_means_nothing_is_refused(String format) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TimeFormat.of(format))
        .withMessageStartingWith("bad time format '" + format + "'");
  }
}
