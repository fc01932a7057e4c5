package dev.breadcrumbs.cloudtrail.examples;

import static dev.breadcrumbs.cloudtrail.query.Dsl.*;
import static dev.breadcrumbs.cloudtrail.testkit.EventBuilder.anEvent;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.query.Table;
import dev.breadcrumbs.cloudtrail.rules.Evaluation;
import dev.breadcrumbs.cloudtrail.rules.EventRule;
import dev.breadcrumbs.cloudtrail.rules.Rule;
import dev.breadcrumbs.cloudtrail.rules.RuleEngine;
import dev.breadcrumbs.cloudtrail.rules.RuleSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a host's own mapper makes of our values, as it does in a controller that returns them. */
class HostMapperTest {
  private static final String EVENT =
      """
      {"eventVersion":"1.11","userIdentity":{"type":"IAMUser","userName":"alice","new":{"a":[1]}},\
      "eventTime":"2026-03-01T10:00:00Z","eventName":"PutObject","requestParameters":\
      {"size":12345678901234567890,"share":0.10,"list":[true,null]},"eventID":"7"}\
      """;

  /** A mapper as a host has it, with nothing of ours registered. */
  interface Mapper {
    String write(Object value) throws Exception;

    CloudTrailEvent read(String json) throws Exception;
  }

  private static Stream<Mapper> mappers() {
    ObjectMapper two = new ObjectMapper();
    tools.jackson.databind.ObjectMapper three =
        tools.jackson.databind.json.JsonMapper.builder().build();
    return Stream.of(
        new Mapper() {
          @Override
          public String write(Object value) throws Exception {
            return two.writeValueAsString(value);
          }

          @Override
          public CloudTrailEvent read(String json) throws Exception {
            return two.readValue(json, CloudTrailEvent.class);
          }

          @Override
          public String toString() {
            return "Jackson 2";
          }
        },
        new Mapper() {
          @Override
          public String write(Object value) {
            return three.writeValueAsString(value);
          }

          @Override
          public CloudTrailEvent read(String json) {
            return three.readValue(json, CloudTrailEvent.class);
          }

          @Override
          public String toString() {
            return "Jackson 3";
          }
        });
  }

  private static JsonNode tree(String json) throws Exception {
    return new ObjectMapper().readTree(json);
  }

  @ParameterizedTest
  @MethodSource("mappers")
  void an_event_is_its_record_and_is_read_back(Mapper mapper) throws Exception {
    CloudTrailEvent event = CloudTrailEvent.parse(EVENT);

    assertThat(mapper.write(event)).isEqualTo(event.toJson());
    assertThat(mapper.read(mapper.write(event)).toTree()).isEqualTo(event.toTree());
  }

  @ParameterizedTest
  @MethodSource("mappers")
  void a_table_is_an_array_of_its_rows(Mapper mapper) throws Exception {
    Table table =
        events()
            .stats(count(), values(AWS_REGION).as("regions"))
            .by(EVENT_NAME, ERROR_CODE.orElse("none"))
            .run(
                CloudTrail.of(
                    List.of(
                        anEvent().call("s3.amazonaws.com", "GetObject").build(),
                        anEvent().call("s3.amazonaws.com", "GetObject").build())));

    assertThat(tree(mapper.write(table)))
        .isEqualTo(tree("[" + table.toJsonLines().strip().replace("\n", ",") + "]"));
    assertThat(tree(mapper.write(table)).path(0).path("regions").isArray()).isTrue();
    assertThat(tree(mapper.write(table.first()))).isEqualTo(tree(mapper.write(table)).path(0));
  }

  @ParameterizedTest
  @MethodSource("mappers")
  void an_evaluation_has_its_findings_and_its_account(Mapper mapper) throws Exception {
    EventRule rule =
        Rule.rule("trail-stopped").title("Trail stopped").when(EVENT_NAME.eq("StopLogging"));
    Evaluation evaluation =
        RuleEngine.of(RuleSet.of(rule))
            .evaluate(
                CloudTrail.of(
                    List.of(anEvent().call("cloudtrail.amazonaws.com", "StopLogging").build())));

    JsonNode written = tree(mapper.write(evaluation));

    JsonNode finding = written.path("findings").path(0);
    assertThat(finding.path("rule").asText()).isEqualTo("trail-stopped");
    assertThat(finding.path("events").path(0).path("eventName").asText()).isEqualTo("StopLogging");
    assertThat(written.path("counts").path("trail-stopped").path("findings").asLong()).isOne();
    assertThat(written.path("report").path("records").asLong()).isOne();
    assertThat(tree(mapper.write(rule)).path("conditions").path(0).asText())
        .contains("StopLogging");
    assertThat(tree(mapper.write(rule)).path("level").asText()).isEqualTo("medium");
  }
}
