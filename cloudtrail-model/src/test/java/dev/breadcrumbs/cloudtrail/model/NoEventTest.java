package dev.breadcrumbs.cloudtrail.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.breadcrumbs.cloudtrail.model.reading.CloudTrailException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told of a text that is no event: in our words, with no cause that says it again. */
class NoEventTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      delimiter = '|',
      value = {
        "~~ | there is no text",
        "~[{}]~ | an array, and not one JSON object; CloudTrail.read takes several",
        "~\"text\"~ | no JSON object",
        "~{\"eventName\": ~ | the JSON ends in the middle at line 1, column 15",
        "~{eventName: 1}~ | the JSON is broken at line 1, column 2",
        "~{} {}~ | more follows the JSON object at line 1, column 5",
        "~{\"eventName\": NaN}~ | the JSON is broken at line 1, column 18"
      })
  void a_text_that_is_none_is_told_in_plain_words(String text, String reason) {
    assertThatThrownBy(() -> CloudTrailEvent.parse(text))
        .isInstanceOf(CloudTrailException.class)
        .hasMessage("no event: " + reason)
        .hasNoCause();
  }

  @Test
  void an_object_with_nothing_of_an_event_is_a_problem_of_its_file() {
    assertThat(CloudTrail.read("{}".getBytes(UTF_8), "a.json"))
        .satisfies(
            logs ->
                assertThat(logs.inspect().problems().get(0).reason())
                    .isEqualTo("the object has no field of a CloudTrail event"));
  }

  @Test
  void a_map_with_a_value_that_json_has_not_is_told_by_its_types() {
    Map<String, Object> fields = Map.of("eventName", new Object());

    assertThatThrownBy(() -> CloudTrailEvent.of(fields))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a value is nothing that JSON has: {eventName=java.lang.Object}")
        .hasNoCause();
  }
}
