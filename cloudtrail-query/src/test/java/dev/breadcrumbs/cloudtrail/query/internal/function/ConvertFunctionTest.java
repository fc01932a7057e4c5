package dev.breadcrumbs.cloudtrail.query.internal.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.breadcrumbs.cloudtrail.query.internal.value.Values;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConvertFunctionTest {
  private static ConvertFunction named(String name) {
    return ConvertFunction.named(name, ConvertFunction.TIME_FORMAT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "missing",
      value = {
        "auto|12.50|12.5",
        "auto|' 7 '|7",
        "auto|1,234,567.5|1234567.5",
        "auto|+3|3",
        "auto|-3|-3",
        "auto|01:02:03|3723",
        "auto|12,34|12,34",
        "auto|alice|alice",
        "num|12|12",
        "num|1,000|1000",
        "num|1+00:00:01|86401",
        "num|alice|missing",
        "num|''|missing",
        "none|1,000|1,000",
        "dur2sec|00:00:59|59",
        "dur2sec|2+03:04:05|183845",
        "dur2sec|100:00:00.5|360000.5",
        "dur2sec|00:60:00|00:60:00",
        "dur2sec|59|59",
        "dur2sec|1:2|1:2",
        "mstime|1:30.25|90.25",
        "mstime|30.5|30.5",
        "mstime|90:00.001|5400.001",
        "mstime|1:02:03|1:02:03",
        "memk|10|10",
        "memk|10k|10",
        "memk|1.5M|1536",
        "memk|2 g|2097152",
        "memk|2GB|2097152",
        "memk|-2k|-2k",
        "memk|2t|2t",
        "rmunit|10ms|10",
        "rmunit|1,024.5 MB|1024.5",
        "rmunit|-3 degrees|-3",
        "rmunit|1e3|1000",
        "rmunit|5eggs|5",
        "rmunit|about 5|about 5",
        "rmcomma|1,000,000.25|1000000.25",
        "rmcomma|a,b|ab",
        "rmcomma|12|12",
        "CTIME|1773136800|03/10/2026 10:00:00",
        "ctime|1773136800.9|03/10/2026 10:00:00",
        "ctime|2026-03-10T10:00:00Z|2026-03-10T10:00:00Z",
        "mktime|03/10/2026 10:00:00|1773136800",
        "mktime|2026-03-10|missing"
      })
  void a_text_is_converted(String name, String value, String expected) {
    Object converted = named(name).of(value);

    assertThat(converted == null ? null : Values.text(converted)).isEqualTo(expected);
  }

  @Test
  void what_is_converted_is_a_number() {
    assertThat(named("auto").of("12")).isEqualTo(12L);
    assertThat(named("rmunit").of("1.5s")).isEqualTo(new BigDecimal("1.5"));
    assertThat(named("rmcomma").of("1,000")).isEqualTo(1000L);
    assertThat(named("mktime").of("03/10/2026 10:00:00")).isEqualTo(1773136800L);
    assertThat(named("auto").of(true)).isEqualTo(true);
    assertThat(named("ctime").of(0L)).isEqualTo("01/01/1970 00:00:00");
  }

  @Test
  void each_of_several_values_is_converted() {
    assertThat(named("num").of(List.of("1", "x", "2,000"))).isEqualTo(List.of(1L, 2000L));
    assertThat(named("auto").of(List.of("1", "x"))).isEqualTo(List.of(1L, "x"));
    assertThat(named("auto").of(null)).isNull();
  }

  @Test
  void times_have_a_format_of_their_own() {
    ConvertFunction ctime = ConvertFunction.named("ctime", "%Y-%m-%dT%H:%M:%S");

    assertThat(ctime.of(1773136800L)).isEqualTo("2026-03-10T10:00:00");
    assertThat(ConvertFunction.named("mktime", "%F").of("2026-03-10")).isEqualTo(1773100800L);
  }

  @ParameterizedTest
  @ValueSource(strings = {"auto", "num", "dur2sec", "mstime", "memk", "rmunit", "rmcomma"})
  void long_texts_are_no_numbers_and_no_trouble(String name) {
    String digits = "9".repeat(1_000_000);
    Object converted = named(name).of(digits);

    assertThat(converted).isEqualTo(name.equals("num") ? null : digits);
  }

  @Test
  void an_unknown_function_is_told_with_those_that_are() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> named("hex"))
        .withMessage(
            "convert has no function 'hex'; there are auto, ctime, dur2sec, memk, mktime, mstime,"
                + " none, num, rmcomma, rmunit");
    assertThatIllegalArgumentException().isThrownBy(() -> ConvertFunction.named("ctime", "%!"));
    assertThat(ConvertFunction.names()).allSatisfy(name -> assertThat(named(name)).isNotNull());
  }
}
