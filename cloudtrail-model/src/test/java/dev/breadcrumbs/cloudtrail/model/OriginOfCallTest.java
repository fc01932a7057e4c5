package dev.breadcrumbs.cloudtrail.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OriginOfCallTest {
  @Test
  void the_root_user_is_known_by_its_type() {
    assertThat(Samples.event("edge-device").isRoot()).isTrue();
    assertThat(Samples.event("create-key-pair").isRoot()).isFalse();
    assertThat(Events.of("").isRoot()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'sessionCredentialFromConsole':'true'",
        "'sessionCredentialFromConsole':true",
        "'eventType':'AwsConsoleSignIn'",
        "'eventType':'AwsConsoleAction'",
        "'userIdentity':{'invokedBy':'signin.amazonaws.com'}"
      })
  void newer_events_tell_that_the_console_was_used(String members) {
    assertThat(Events.of(members).isFromConsole()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "signin.amazonaws.com",
        "console.amazonaws.com",
        "console.ec2.amazonaws.com",
        "[S3Console/0.4, aws-internal/3]",
        "S3Console/0.4"
      })
  void older_events_tell_by_the_user_agent(String agent) {
    assertThat(Events.of("'userAgent':'" + agent + "'").isFromConsole()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'userAgent':'aws-cli/2.15.0'",
        "'userAgent':'console.example.com'",
        "'userAgent':'ec2.amazonaws.com'",
        "'sessionCredentialFromConsole':'false'",
        "'eventType':'AwsApiCall'",
        "'userAgent':null"
      })
  void other_events_are_not_from_the_console(String members) {
    assertThat(Events.of(members).isFromConsole()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "requestParameters",
        "responseElements",
        "additionalEventData",
        "serviceEventDetails"
      })
  void content_that_was_left_out_shows(String field) {
    CloudTrailEvent event =
        Events.of("'" + field + "':{'omitted':true,'reason':'" + field + " too large'}");
    assertThat(event.isOmitted()).isTrue();
    assertThat(event.isOmitted(field)).isTrue();
    assertThat(event.isOmitted("eventContext")).isFalse();
  }

  @Test
  void content_that_is_there_was_not_left_out() {
    assertThat(Events.of("'requestParameters':{'omitted':false}").isOmitted()).isFalse();
    assertThat(Events.of("'requestParameters':null").isOmitted()).isFalse();
    assertThat(Samples.event("assumed-role").isOmitted()).isFalse();
  }
}
