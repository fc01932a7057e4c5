package dev.breadcrumbs.cloudtrail.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PathTest {
  private final CloudTrailEvent event = Samples.event("assumed-role");

  @ParameterizedTest
  @CsvSource({
    "eventName, GetObject",
    "eventTime, 2026-03-01T10:00:00Z",
    "readOnly, true",
    "requestParameters.bucketName, example-logs",
    "userIdentity.sessionContext.sessionIssuer.userName, DataReader",
    "userIdentity.sessionContext.attributes.creationDate, 2026-03-01T09:30:00Z",
    "resources.1.ARN, arn:aws:s3:::example-logs",
    "additionalEventData.bytesTransferredOut, 243.5"
  })
  void gives_the_value_at_a_path(String path, String text) {
    assertThat(event.at(path).asText()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        "eventname",
        "nothing",
        "eventName.x",
        "requestParameters.nothing",
        "requestParameters.",
        ".requestParameters",
        "resources.2.ARN",
        "resources.-1",
        "resources.x",
        "resources.99999999999",
        "otherFields",
        "userIdentity..arn"
      })
  void gives_a_missing_node_where_there_is_nothing(String path) {
    assertThat(event.at(path).isMissingNode()).isTrue();
  }

  @Test
  void gives_a_value_of_a_wrong_type_as_it_was() {
    assertThat(Events.of("'eventTime':{'a':1}").at("eventTime.a").intValue()).isEqualTo(1);
  }

  @Test
  void null_is_refused_by_name() {
    assertThatThrownBy(() -> event.at(null)).hasMessage("path is null");
  }

  @Test
  void a_request_parameter_is_text_number_or_boolean() {
    CloudTrailEvent event =
        Events.of("'requestParameters':{'a':'x','b':[{'c':7}],'d':true,'e':null,'f':{}}");
    assertThat(event.requestParameter("a")).contains("x");
    assertThat(event.requestParameter("b.0.c")).contains("7");
    assertThat(event.requestParameter("d")).contains("true");
    assertThat(event.requestParameter("e")).isEmpty();
    assertThat(event.requestParameter("f")).isEmpty();
    assertThat(event.requestParameter("nothing.at.all")).isEmpty();
  }

  @Test
  void an_event_without_parameters_has_no_request_parameter() {
    assertThat(Events.of("").requestParameter("a")).isEmpty();
    assertThat(Events.of("'requestParameters':null").requestParameter("a")).isEmpty();
    assertThat(Events.of("'requestParameters':'text'").requestParameter("a")).isEmpty();
  }
}
