package dev.breadcrumbs.cloudtrail.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventVersionTest {
  @Test
  void orders_versions_as_two_whole_numbers() {
    assertThat(
            Stream.of("1.11", "1.9", "2.0", "1.08", "1.10", "1.0")
                .map(EventVersion::parse)
                .sorted()
                .map(EventVersion::toString))
        .containsExactly("1.00", "1.08", "1.09", "1.10", "1.11", "2.00");
  }

  @Test
  void takes_one_digit_and_two_for_the_same() {
    assertThat(EventVersion.parse("1.9")).isEqualTo(EventVersion.parse("1.09"));
  }

  @Test
  void tells_whether_it_has_what_another_brought() {
    EventVersion version = EventVersion.parse("1.10");
    assertThat(version.isAtLeast(EventVersion.parse("1.09"))).isTrue();
    assertThat(version.isAtLeast(EventVersion.parse("1.10"))).isTrue();
    assertThat(version.isAtLeast(EventVersion.parse("1.11"))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "1.", ".1", "1.0.0", "-1.0", "one", " 1.0", "1.99999999999"})
  void refuses_what_is_no_version(String text) {
    assertThatThrownBy(() -> EventVersion.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no eventVersion: '" + text + "'");
  }

  @Test
  void an_event_tells_its_version() {
    assertThat(Samples.event("event-context").version()).contains(new EventVersion(1, 11));
    assertThat(Events.of("'eventVersion':'new'").version()).isEmpty();
    assertThat(Events.of("").version()).isEmpty();
  }
}
