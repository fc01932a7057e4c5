package dev.breadcrumbs.cloudtrail.testkit;

import static dev.breadcrumbs.cloudtrail.testkit.CloudTrailAssertions.assertThat;
import static dev.breadcrumbs.cloudtrail.testkit.EventBuilder.anEvent;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What follows from the call, checked against real events and AWS's documents. */
class CallKindTest {
  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "iam, GetUser, true, Management",
    "iam, CreateUser, false, Management",
    "ec2, DescribeInstances, true, Management",
    "s3, ListBuckets, true, Management",
    "s3, GetObject, true, Data",
    "s3, HeadObject, true, Data",
    "s3, PutObject, false, Data",
    "s3, PutBucketPolicy, false, Management",
    "lambda, Invoke, false, Data",
    "lambda, ListFunctions20150331, true, Management",
    "dynamodb, Scan, true, Data",
    "secretsmanager, BatchGetSecretValue, true, Management",
    "cloudtrail, LookupEvents, true, Management",
    "sts, AssumeRole, true, Management",
    "kms, Decrypt, true, Management",
    "kms, ScheduleKeyDeletion, false, Management"
  })
  void tells_reading_and_data_events(
      String service, String eventName, boolean readOnly, String category) {
    CloudTrailEvent event = anEvent().call(service + ".amazonaws.com", eventName).build();

    assertThat(event)
        .hasField("readOnly", readOnly)
        .hasField("eventCategory", category)
        .hasField("managementEvent", category.equals("Management"))
        .hasField("eventType", "AwsApiCall");
  }

  @ParameterizedTest(name = "{0} in {1}")
  @CsvSource({
    "iam, eu-west-1, iam.amazonaws.com",
    "ec2, eu-west-1, ec2.eu-west-1.amazonaws.com",
    "signin, us-east-1, us-east-1.signin.aws.amazon.com"
  })
  void gives_the_host_that_was_asked_for(String service, String region, String host) {
    CloudTrailEvent event =
        anEvent().call(service + ".amazonaws.com", "Any").inRegion(region).build();

    assertThat(event).hasField("tlsDetails.clientProvidedHostHeader", host);
  }

  @Test
  void refuses_as_the_service_does() {
    assertThat(anEvent().call("iam.amazonaws.com", "CreateUser").denied().build())
        .wasDenied()
        .hasField("errorCode", "AccessDenied")
        .hasField(
            "errorMessage",
            "User: arn:aws:iam::123456789012:user/alice is not authorized to perform:"
                + " iam:CreateUser because no identity-based policy allows the iam:CreateUser"
                + " action");
    assertThat(anEvent().call("ec2.amazonaws.com", "RunInstances").denied().build())
        .wasDenied()
        .hasField("errorCode", "Client.UnauthorizedOperation");
  }

  @Test
  void fails_with_a_code_of_the_tests_own() {
    EventBuilder event = anEvent().errorCode("NoSuchEntityException", "no such user");

    assertThat(event.build()).failed().hasField("errorMessage", "no such user");
    assertThat(event.denied().build()).hasField("errorCode", "NoSuchEntityException");
  }
}
