package dev.breadcrumbs.cloudtrail.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.NullNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LosslessTest {
  private static Stream<Components> components() {
    return Components.all();
  }

  private static Stream<Components> records() {
    return Components.all().filter(component -> component.type().isRecord());
  }

  @ParameterizedTest
  @MethodSource("components")
  void an_explicit_null_is_written_back_and_is_no_problem(Components component) {
    if (component.path().equals("eventName")) {
      return;
    }
    CloudTrailEvent event = Trees.assertLossless(Events.json(component.member("null")));
    assertThat(event.at(component.path())).isEqualTo(NullNode.getInstance());
    assertThat(Events.decode(event.toJson()).problems()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("records")
  void an_unknown_field_is_kept_at_every_level(Components component) {
    String record = "{\"newField\":{\"a\":[1.50,null]},\"otherFields\":{},\"arn\":\"x\"}";
    String json = Events.json(component.member(component.listed() ? "[" + record + "]" : record));
    CloudTrailEvent event = Trees.assertLossless(json);
    String path = component.path() + (component.listed() ? ".0" : "");
    assertThat(event.at(path + ".newField.a.0").asText()).isEqualTo("1.50");
  }

  @ParameterizedTest
  @MethodSource("records")
  void an_empty_object_or_list_is_written_back(Components component) {
    Trees.assertLossless(Events.json(component.member("{}")));
    Trees.assertLossless(Events.json(component.member("[]")));
    Trees.assertLossless(Events.json(component.member("[{}]")));
  }

  @Test
  void components_are_null_where_the_json_says_null() {
    CloudTrailEvent event =
        Events.of("'errorCode':null,'requestParameters':null,'userIdentity':null,'resources':null");
    assertThat(event.errorCode()).isNull();
    assertThat(event.requestParameters()).isNull();
    assertThat(event.userIdentity()).isNull();
    assertThat(event.resources()).isEmpty();
    assertThat(event.otherFields())
        .containsOnlyKeys("errorCode", "requestParameters", "userIdentity", "resources");
  }

  @Test
  void an_unknown_top_level_field_is_in_other_fields() {
    CloudTrailEvent event = Trees.assertLossless(Events.json("'newField':[{'a':1}]"));
    assertThat(event.otherFields()).containsOnlyKeys("newField");
  }

  @Test
  void a_field_called_other_fields_is_a_field_like_any_other() {
    CloudTrailEvent event = Trees.assertLossless(Events.json("'otherFields':{'a':1}"));
    assertThat(event.at("otherFields.a").intValue()).isEqualTo(1);
  }

  @Test
  void a_boolean_as_text_is_read_and_kept_as_text() {
    CloudTrailEvent event = Trees.assertLossless(Events.json("'readOnly':'true'"));
    assertThat(event.readOnly()).isTrue();
    assertThat(event.at("readOnly").isTextual()).isTrue();
    assertThat(Events.decode(event.toJson()).problems()).isEmpty();
  }

  @Test
  void a_text_as_boolean_is_read_and_kept_as_boolean() {
    CloudTrailEvent event =
        Trees.assertLossless(Events.json("'sessionCredentialFromConsole':true"));
    assertThat(event.sessionCredentialFromConsole()).isEqualTo("true");
    assertThat(event.at("sessionCredentialFromConsole").isBoolean()).isTrue();
  }

  @Test
  void texts_keep_every_character() {
    for (String text :
        List.of("Prüfung 日本 😀", "\\u0000\\u001f\\u2028", "\\\"\\\\\\/", "\\ud83d\\ude00")) {
      Trees.assertLossless(Events.json("'userAgent':'" + text + "','newField':'" + text + "'"));
    }
  }

  @Test
  void a_text_and_a_name_may_be_very_long() {
    String large = "x".repeat(60_000);
    Trees.assertLossless(Events.json("'userAgent':'" + large + "','" + large + "':1"));
    assertThat(Events.of("'userAgent':'" + "x".repeat(21_000_000) + "'").userAgent())
        .hasSize(21_000_000);
  }

  @Test
  void free_form_json_may_nest_deeply() {
    Trees.assertLossless(Events.json("'requestParameters':" + "[".repeat(498) + "]".repeat(498)));
  }
}
