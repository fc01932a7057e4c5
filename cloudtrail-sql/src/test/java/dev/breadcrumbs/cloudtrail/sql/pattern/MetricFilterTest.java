package dev.breadcrumbs.cloudtrail.sql.pattern;

import static dev.breadcrumbs.cloudtrail.query.Fields.ERROR_CODE;
import static dev.breadcrumbs.cloudtrail.query.Fields.ERROR_MESSAGE;
import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_NAME;
import static dev.breadcrumbs.cloudtrail.query.Fields.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.breadcrumbs.cloudtrail.query.Spl;
import dev.breadcrumbs.cloudtrail.sql.NotInSqlException;
import org.junit.jupiter.api.Test;

class MetricFilterTest {
  @Test
  void joins_fields_by_and_and_or() {
    assertThat(
            MetricFilter.of(
                EVENT_NAME
                    .eq("ConsoleLogin")
                    .and(ERROR_MESSAGE.contains("Failed \"auth\"").or(ERROR_CODE.exists()))))
        .isEqualTo(
            "{ ($.eventName = \"ConsoleLogin\") && (($.errorMessage = \"*Failed \\\"auth\\\"*\")"
                + " || ($.errorCode = \"*\")) }");
  }

  @Test
  void asks_that_a_field_is_there_where_it_differs() {
    assertThat(MetricFilter.of(at("additionalEventData.MFAUsed").ne("Yes")))
        .isEqualTo(
            "{ ($.additionalEventData.MFAUsed = \"*\") && $.additionalEventData.MFAUsed != \"Yes\""
                + " }");
  }

  @Test
  void says_that_a_field_is_missing() {
    assertThat(MetricFilter.of(ERROR_CODE.missing()))
        .isEqualTo("{ ($.errorCode NOT EXISTS) || ($.errorCode IS NULL) }");
  }

  @Test
  void refuses_what_it_cannot_say() {
    assertThatExceptionOfType(NotInSqlException.class)
        .isThrownBy(() -> MetricFilter.of(Spl.condition("eventName=ConsoleLogin")))
        .withMessageStartingWith("a metric filter cannot say ");
    assertThatExceptionOfType(NotInSqlException.class)
        .isThrownBy(() -> MetricFilter.of(EVENT_NAME.eq("a*b")))
        .withMessageContaining("takes a star for any text");
    assertThatExceptionOfType(NotInSqlException.class)
        .isThrownBy(() -> MetricFilter.of(EVENT_NAME.eq("a".repeat(2000))))
        .withMessageContaining("at most 1024 characters");
  }
}
