package dev.breadcrumbs.cloudtrail.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ManagementEventTest {
  private final CloudTrailEvent event = Samples.event("create-key-pair");
  private final CloudTrailEvent role = Samples.event("assumed-role");

  @Test
  void reads_what_was_called_where_and_when() {
    assertThat(event.eventVersion()).isEqualTo("1.05");
    assertThat(event.eventTime()).isEqualTo(Instant.parse("2018-07-26T21:08:28Z"));
    assertThat(event.eventSource()).isEqualTo("ec2.amazonaws.com");
    assertThat(event.eventName()).isEqualTo("CreateKeyPair");
    assertThat(event.awsRegion()).isEqualTo("us-west-1");
    assertThat(event.sourceIPAddress()).isEqualTo("192.0.2.77");
    assertThat(event.userAgent()).isEqualTo("signin.amazonaws.com");
  }

  @Test
  void reads_request_and_response() {
    assertThat(event.requestParameters()).isEqualTo(Trees.read("{\"keyName\":\"BOTS\"}"));
    assertThat(event.responseElements().path("keyMaterial").asText())
        .isEqualTo("<sensitiveDataRemoved>");
    assertThat(event.requestParameter("keyName")).contains("BOTS");
  }

  @Test
  void reads_ids_and_types() {
    assertThat(event.requestID()).isEqualTo("11111111-2222-4333-8444-555555555555");
    assertThat(event.eventID()).isEqualTo("66666666-7777-4888-8999-000000000001");
    assertThat(event.eventType()).isEqualTo("AwsApiCall");
    assertThat(event.recipientAccountId()).isEqualTo("123456789012");
    assertThat(role.apiVersion()).isEqualTo("2006-03-01");
    assertThat(role.managementEvent()).isFalse();
    assertThat(role.readOnly()).isTrue();
    assertThat(role.eventCategory()).isEqualTo("Data");
    assertThat(role.sharedEventID()).isEqualTo("66666666-7777-4888-8999-00000000aaaa");
  }

  @Test
  void reads_the_error() {
    assertThat(role.errorCode()).isEqualTo("AccessDenied");
    assertThat(role.errorMessage()).isEqualTo("Access Denied");
  }

  @Test
  void reads_resources() {
    assertThat(role.resources())
        .containsExactly(
            new EventResource(
                null, null, "AWS::S3::Object", "arn:aws:s3:::example-logs/a/", Map.of()),
            new EventResource(
                "arn:aws:s3:::example-logs", "123456789012", "AWS::S3::Bucket", null, Map.of()));
  }

  @Test
  void reads_the_connection() {
    assertThat(role.tlsDetails())
        .isEqualTo(
            new TlsDetails(
                "TLSv1.3",
                "TLS_AES_128_GCM_SHA256",
                "example-logs.s3.eu-west-1.amazonaws.com",
                "X25519MLKEM768",
                Map.of()));
    assertThat(role.vpcEndpointId()).isEqualTo("vpce-0123456789abcdef0");
    assertThat(role.vpcEndpointAccountId()).isEqualTo("123456789012");
    assertThat(role.sessionCredentialFromConsole()).isEqualTo("true");
  }

  @Test
  void absent_fields_are_null_and_absent_lists_are_empty() {
    assertThat(event.errorCode()).isNull();
    assertThat(event.readOnly()).isNull();
    assertThat(event.tlsDetails()).isNull();
    assertThat(event.resources()).isEmpty();
    assertThat(event.otherFields()).isEmpty();
  }
}
