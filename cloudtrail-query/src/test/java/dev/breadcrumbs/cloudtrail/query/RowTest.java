package dev.breadcrumbs.cloudtrail.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.model.CloudTrailSource;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RowTest {
  private static final Row ROW =
      row(
          List.of("text", "whole", "fraction", "flag", "several", "none", "digits"),
          new Object[] {"a", 7L, new BigDecimal("1.50"), true, List.of("x", 2L), null, "12"});

  @Test
  void gives_values_as_they_are() {
    assertThat(ROW.get("text")).isEqualTo("a");
    assertThat(ROW.get("whole")).isEqualTo(7L);
    assertThat(ROW.get("fraction")).isEqualTo(new BigDecimal("1.50"));
    assertThat(ROW.get("flag")).isEqualTo(true);
    assertThat(ROW.get("several")).isEqualTo(List.of("x", 2L));
    assertThat(ROW.get("none")).isNull();
  }

  @ParameterizedTest
  @CsvSource({"text, a", "whole, 7", "fraction, 1.50", "flag, true", "several, 'x, 2'", "none, ''"})
  void gives_values_as_text(String column, String text) {
    assertThat(ROW.text(column)).isEqualTo(text);
  }

  @Test
  void tells_missing_from_text() {
    assertThat(ROW.find("text")).contains("a");
    assertThat(ROW.find("none")).isEmpty();
  }

  @Test
  void gives_each_value_of_a_multivalue() {
    assertThat(ROW.values("several")).containsExactly("x", "2");
    assertThat(ROW.values("text")).containsExactly("a");
    assertThat(ROW.values("none")).isEmpty();
  }

  @Test
  void gives_whole_numbers_also_from_text() {
    assertThat(ROW.number("whole")).isEqualTo(7);
    assertThat(ROW.number("digits")).isEqualTo(12);
  }

  @ParameterizedTest
  @CsvSource({
    "text, 'column ''text'' has ''a'', which is no long'",
    "fraction, 'column ''fraction'' has ''1.50'', which is no long'",
    "several, 'column ''several'' has ''x, 2'', which is no long'",
    "none, 'column ''none'' is missing here, and long cannot be null'"
  })
  void what_is_no_whole_number_is_an_error(String column, String message) {
    assertThatThrownBy(() -> ROW.number(column))
        .isInstanceOf(SearchException.class)
        .hasMessage(message);
  }

  @Test
  void an_unknown_column_is_an_error_with_the_nearest() {
    assertThatThrownBy(() -> ROW.get("wole"))
        .isInstanceOf(SearchException.class)
        .hasMessage(
            "no column 'wole'; this table has " + ROW.columns() + "; did you mean 'whole'?");
  }

  @Test
  void rows_are_equal_by_columns_and_values() {
    Row row = row(List.of("a"), new Object[] {1L});

    assertThat(row)
        .isEqualTo(row(List.of("a"), new Object[] {1L}))
        .hasSameHashCodeAs(row(List.of("a"), new Object[] {1L}))
        .isNotEqualTo(row(List.of("b"), new Object[] {1L}))
        .isNotEqualTo(row(List.of("a"), new Object[] {"1"}));
  }

  @Test
  void prints_itself() {
    assertThat(row(List.of("errorCode", "count"), new Object[] {"AccessDenied", 7L}))
        .hasToString("{errorCode=AccessDenied, count=7}");
  }

  @Test
  void gives_numbers_exactly() {
    assertThat(ROW.decimal("fraction")).isEqualByComparingTo("1.5");
    assertThat(ROW.decimal("digits")).isEqualByComparingTo("12");
    assertThatThrownBy(() -> ROW.decimal("text"))
        .isInstanceOf(SearchException.class)
        .hasMessage("column 'text' has 'a', which is no BigDecimal");
    assertThatThrownBy(() -> ROW.decimal("none"))
        .isInstanceOf(SearchException.class)
        .hasMessage("column 'none' is missing here");
  }

  record Part(String text, long whole) {}

  @Test
  void becomes_a_record() {
    assertThat(ROW.as(Part.class)).isEqualTo(new Part("a", 7));
  }

  @ParameterizedTest
  @EnumSource(FeedKind.class)
  void gives_times_of_text_and_of_seconds(FeedKind feed) {
    CloudTrailSource source =
        CloudTrail.read(
            "{\"eventName\":\"a\",\"eventTime\":\"2026-03-10T10:00:00Z\"}"
                .getBytes(StandardCharsets.UTF_8),
            "events.json");
    Row row =
        feed.run(
                Spl.parse("* | table _time, eventTime | eval s=_time | rename _time as time"),
                source,
                RunOptions.DEFAULT)
            .first();

    Instant time = Instant.parse("2026-03-10T10:00:00Z");
    assertThat(row.instant("time")).isEqualTo(time);
    assertThat(row.instant("s")).isEqualTo(time);
    assertThat(row.instant("eventTime")).isEqualTo(time);
    assertThatThrownBy(() -> ROW.instant("text")).isInstanceOf(SearchException.class);
  }

  private static Row row(List<String> columns, Object[] values) {
    return new Row(columns, values, Set.of());
  }
}
