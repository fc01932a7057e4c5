package dev.breadcrumbs.cloudtrail.rules.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.query.Fields;
import java.util.List;
import org.junit.jupiter.api.Test;

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

  @Test
  void any_version_is_one_of_known_names_so_that_rules_are_found_by_them() {
    assertThat(Service.LAMBDA.doneInAnyVersion("GetFunction").test(lambda("GetFunction20150331v2")))
        .isTrue();
    assertThat(Service.LAMBDA.doneInAnyVersion("GetFunction").test(lambda("GetFunction"))).isTrue();
    assertThat(
            Service.LAMBDA
                .doneInAnyVersion("GetFunction")
                .test(lambda("GetFunctionConfiguration20150331v2")))
        .isFalse();
    assertThat(Service.LAMBDA.doneInAnyVersion("GetFunction").valuesOf(Fields.EVENT_NAME))
        .isPresent();
  }

  @Test
  void names_the_page_of_a_call() {
    assertThat(Service.ROUTE53_DOMAINS.page("DisableDomainTransferLock"))
        .isEqualTo(
            "https://docs.aws.amazon.com/Route53/latest/APIReference"
                + "/API_domains_DisableDomainTransferLock.html");
  }
}
