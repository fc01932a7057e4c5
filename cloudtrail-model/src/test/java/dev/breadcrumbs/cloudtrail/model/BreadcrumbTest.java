package dev.breadcrumbs.cloudtrail.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BreadcrumbTest {
  @Test
  void tells_who_did_what_where_and_when() {
    assertThat(Samples.event("create-key-pair").breadcrumb())
        .isEqualTo(
            new Breadcrumb(
                "bstoll (IAM user), console, no MFA",
                "CreateKeyPair keyName=BOTS on ec2.amazonaws.com",
                "us-west-1 from 192.0.2.77",
                "2018-07-26T21:08:28Z",
                "success"));
  }

  @Test
  void reads_as_one_line() {
    assertThat(Samples.event("create-key-pair").breadcrumb())
        .hasToString(
            "bstoll (IAM user), console, no MFA"
                + " | CreateKeyPair keyName=BOTS on ec2.amazonaws.com"
                + " | us-west-1 from 192.0.2.77 | 2018-07-26T21:08:28Z | success");
  }

  @Test
  void tells_the_code_of_a_denial() {
    assertThat(Samples.event("assumed-role").breadcrumb().outcome())
        .isEqualTo("denied (AccessDenied)");
  }

  @Test
  void tells_the_message_of_a_failure_without_code() {
    assertThat(Samples.event("console-login-failed").breadcrumb().outcome())
        .isEqualTo("failure (No username found in supplied account)");
  }

  @Test
  void tells_of_a_failure_without_code_and_message() {
    assertThat(
            Events.of("'errorCode':'','responseElements':{'ConsoleLogin':'Failure'}")
                .breadcrumb()
                .outcome())
        .isEqualTo("failure");
  }

  @Test
  void shows_the_first_three_short_parameters() {
    assertThat(
            Events.of(
                    "'requestParameters':{'list':[1],'long':'"
                        + "x".repeat(61)
                        + "','none':null,'a':'x','b':7,'c':true,'d':'y'}")
                .breadcrumb()
                .what())
        .isEqualTo("GetObject a=x b=7 c=true on unknown");
  }

  @Test
  void parameters_that_are_no_object_are_not_shown() {
    assertThat(Events.of("'requestParameters':['x']").breadcrumb().what())
        .isEqualTo("GetObject on unknown");
  }

  @Test
  void what_is_not_recorded_is_unknown() {
    assertThat(CloudTrailEvent.parse("{}").breadcrumb())
        .hasToString(
            "unknown (unknown principal) | unknown on unknown | unknown from unknown | unknown"
                + " | success");
  }

  @Test
  void is_one_line_whatever_names_hold() {
    String line =
        Events.of("'requestParameters':{'name':'a\\nroot | b\\u001b[31m\\u2028\\u009b'}")
            .breadcrumb()
            .toString();
    assertThat(line).doesNotContain("\n", "\u001b", "\u2028", "\u009b");
  }
}
