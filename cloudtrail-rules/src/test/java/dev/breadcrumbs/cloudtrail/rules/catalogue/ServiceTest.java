package dev.breadcrumbs.cloudtrail.rules.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.query.Fields;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceTest {
  private static CloudTrailEvent call(String eventSource, String eventName, String errorCode) {
    String error = errorCode.isEmpty() ? "" : ",\"errorCode\":\"" + errorCode + "\"";
    return CloudTrailEvent.parse(
        "{\"eventSource\":\""
            + eventSource
            + "\",\"eventName\":\""
            + eventName
            + "\""
            + error
            + "}");
  }

  private static CloudTrailEvent lambda(String eventName) {
    return call("lambda.amazonaws.com", eventName, "");
  }

  @Test
  void done_is_answered_and_of_the_service() {
    assertThat(Service.KMS.done("DisableKey").test(call("kms.amazonaws.com", "DisableKey", "")))
        .isTrue();
    assertThat(Service.KMS.done("DisableKey").test(call("ec2.amazonaws.com", "DisableKey", "")))
        .isFalse();
    assertThat(
            Service.KMS
                .done("DisableKey")
                .test(call("kms.amazonaws.com", "DisableKey", "AccessDenied")))
        .isFalse();
  }

  @Test
  void refused_knows_the_codes_of_all_services() {
    for (String code :
        List.of(
            "AccessDenied",
            "AccessDeniedException",
            "Client.UnauthorizedOperation",
            "UnauthorizedOperation")) {
      assertThat(
              Service.EC2
                  .refused("RunInstances")
                  .test(call("ec2.amazonaws.com", "RunInstances", code)))
          .as(code)
          .isTrue();
    }
    assertThat(
            Service.EC2
                .refused("RunInstances")
                .test(call("ec2.amazonaws.com", "RunInstances", "Client.InstanceLimitExceeded")))
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GetFunction",
        "GetFunction20150331",
        "GetFunction20150331v2",
        "GetFunction2018_11_05",
        // No such versions yet.
        "GetFunction20310228v12",
        "GetFunction2029_01_31"
      })
  void any_version_of_a_call_counts(String eventName) {
    assertThat(Service.LAMBDA.doneInAnyVersion("Invoke", "GetFunction").test(lambda(eventName)))
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GetFunctionConfiguration",
        "GetFunctionConfiguration20150331v2",
        "GetFunction2",
        "GetFunctionv2",
        "GetFunction20150331v2Url",
        "MyGetFunction"
      })
  void another_call_is_no_version(String eventName) {
    assertThat(Service.LAMBDA.doneInAnyVersion("Invoke", "GetFunction").test(lambda(eventName)))
        .isFalse();
  }

  @Test
  void rules_of_any_version_are_found_by_the_service() {
    assertThat(Service.LAMBDA.doneInAnyVersion("GetFunction").valuesOf(Fields.EVENT_SOURCE))
        .contains(Set.of("lambda.amazonaws.com"));
  }

  @Test
  void names_the_page_of_a_call() {
    assertThat(Service.ROUTE53_DOMAINS.page("DisableDomainTransferLock"))
        .isEqualTo(
            "https://docs.aws.amazon.com/Route53/latest/APIReference"
                + "/API_domains_DisableDomainTransferLock.html");
  }
}
