package dev.breadcrumbs.cloudtrail.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.breadcrumbs.cloudtrail.model.reading.CloudTrailException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "null",
        "7",
        "\"text\"",
        "[]",
        "[{}]",
        "{",
        "{}{}",
        "{} x",
        "{\"a\":}",
        "{'a':1}",
        "{\"a\":1,}",
        "{\"a\":NaN}",
        "{\"eventName\":\"a\nb\"}",
        "{/*no*/}"
      })
  void anything_but_one_json_object_is_refused(String text) {
    assertThatThrownBy(() -> CloudTrailEvent.parse(text))
        .isInstanceOf(CloudTrailException.class)
        .hasMessageStartingWith("no event: ");
  }

  @Test
  void json_that_nests_without_end_is_refused() {
    String deep = "{\"a\":" + "[".repeat(100_000);
    assertThatThrownBy(() -> CloudTrailEvent.parse(deep)).isInstanceOf(CloudTrailException.class);
  }

  @Test
  void null_is_refused_by_name() {
    assertThatThrownBy(() -> CloudTrailEvent.parse(null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("json is null");
  }

  @Test
  void blanks_around_the_object_do_no_harm() {
    assertThat(CloudTrailEvent.parse(" \r\n{\"eventName\":\"A\"}\n").eventName()).isEqualTo("A");
  }

  @Test
  void an_empty_object_is_an_event_without_fields() {
    assertThat(CloudTrailEvent.parse("{}").toJson()).isEqualTo("{}");
  }

  @Test
  void is_written_on_one_line() {
    assertThat(Samples.event("assumed-role").toJson()).doesNotContain("\n");
  }

  @Test
  void every_tree_is_the_callers_own() {
    CloudTrailEvent event = Samples.event("assumed-role");
    ObjectNode tree = event.toTree();
    ((ObjectNode) tree.path("requestParameters")).removeAll();
    tree.removeAll();
    assertThat(event).isEqualTo(Samples.event("assumed-role"));
    assertThat(event.toTree()).isNotEmpty();
  }
}
