package dev.breadcrumbs.cloudtrail.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.breadcrumbs.cloudtrail.model.reading.ProblemKind;
import dev.breadcrumbs.cloudtrail.model.reading.ReadProblem;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WrongTypeTest {
  private static Stream<Components> typed() {
    return Components.all().filter(component -> component.type() != JsonNode.class);
  }

  private static List<String> misfits(Components component) {
    if (component.listed()) {
      return List.of("{\"a\":1}", "[{\"accountId\":[1]},7]", "\"text\"", "true");
    }
    if (component.type().isRecord()) {
      return List.of("[{\"a\":1}]", "\"text\"", "1.50");
    }
    if (component.type() == String.class) {
      return List.of("{\"a\":1}", "[\"text\"]");
    }
    return List.of("{\"a\":1}", "[1]", "\"yesterday\"");
  }

  @ParameterizedTest
  @MethodSource("typed")
  void a_value_of_a_wrong_type_is_kept_and_reported_with_its_path(Components component) {
    for (String value : misfits(component)) {
      String json = Events.json("'awsRegion':'eu-west-1'," + component.member(value));
      if (component.path().equals("awsRegion")) {
        json = Events.json(component.member(value));
      }
      Trees.assertLossless(json);
      Events.Decoded decoded = Events.decode(json);
      assertThat(decoded.problems()).hasSize(1);
      ReadProblem problem = decoded.problems().get(0);
      assertThat(problem.kind()).isEqualTo(ProblemKind.WRONG_TYPE);
      assertThat(problem.record()).isEqualTo(7);
      assertThat(problem.reason()).startsWith(component.path() + " is no ");
    }
  }

  @Test
  void neighbours_of_a_wrong_value_are_untouched() {
    CloudTrailEvent event =
        Trees.assertLossless(
            Events.json(
                "'userIdentity':{'type':{},'userName':'alice'},'eventTime':true,'awsRegion':'eu-west-1'"));
    assertThat(event.userIdentity().type()).isNull();
    assertThat(event.userIdentity().userName()).isEqualTo("alice");
    assertThat(event.eventTime()).isNull();
    assertThat(event.awsRegion()).isEqualTo("eu-west-1");
  }

  @Test
  void says_what_was_expected_and_what_was_found() {
    assertThat(reason("'eventTime':'yesterday'"))
        .isEqualTo("eventTime is no time but string \"yesterday\"; kept in otherFields");
    assertThat(reason("'resources':[{'accountId':'1'},{'accountId':{}}]"))
        .isEqualTo("resources.1.accountId is no text but object; kept in otherFields");
    assertThat(reason("'readOnly':1"))
        .isEqualTo("readOnly is no boolean but number 1; kept in otherFields");
  }

  @Test
  void shortens_a_long_text_in_its_reason() {
    assertThat(reason("'eventTime':'" + "x".repeat(500) + "'")).hasSizeLessThan(110);
  }

  @Test
  void several_wrong_values_are_several_problems() {
    assertThat(Events.decode(Events.json("'eventTime':{},'awsRegion':[]")).problems()).hasSize(2);
  }

  @Test
  void free_form_fields_take_any_type() {
    for (String value : List.of("\"text\"", "[1,{}]", "1.50", "true", "{\"a\":null}")) {
      String json = Events.json("'requestParameters':" + value);
      assertThat(Events.decode(json).problems()).isEmpty();
      assertThat(Trees.assertLossless(json).requestParameters()).isNotNull();
    }
  }

  private static String reason(String members) {
    List<ReadProblem> problems = Events.decode(Events.json(members)).problems();
    assertThat(problems).hasSize(1);
    return problems.get(0).reason();
  }
}
