package dev.breadcrumbs.cloudtrail.model.internal.envelope;

import static dev.breadcrumbs.cloudtrail.model.reading.LogTexts.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventKeysTest {
  private static boolean areOfEvent(String... names) {
    return EventKeys.areOfEvent(List.of(names).iterator());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "eventVersion",
        "eventName",
        "eventSource",
        "eventTime",
        "eventType",
        "eventCategory"
      })
  void one_field_of_events_is_enough(String name) {
    assertThat(areOfEvent("other", name)).isTrue();
  }

  @Test
  void no_field_of_events_is_no_event() {
    assertThat(areOfEvent("digestStartTime", "logFiles", "awsAccountId")).isFalse();
    assertThat(areOfEvent()).isFalse();
  }

  @Test
  void a_storage_or_queue_notification_is_no_event() {
    assertThat(areOfEvent("eventVersion", "eventName", "s3")).isFalse();
    assertThat(areOfEvent("eventSource", "eventSourceARN", "eventName")).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "`{\"eventName\":1}`, eventName",
        "`{ \n\t\"a b\":1}`, a b",
        "`{\"\":1}`, ``",
      })
  void gives_the_first_key(String object, String key) {
    assertThat(EventKeys.firstKey(utf8(object), 0, utf8(object).length)).isEqualTo(key);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "{}", "{ ", "{1", "{\"eventNam", "{{\"a\":1}"})
  void gives_no_first_key_if_there_is_none(String object) {
    assertThat(EventKeys.firstKey(utf8(object), 0, object.length())).isNull();
  }
}
