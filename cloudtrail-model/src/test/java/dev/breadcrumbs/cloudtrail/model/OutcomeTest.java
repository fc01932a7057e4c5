package dev.breadcrumbs.cloudtrail.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutcomeTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "AccessDenied",
        "AccessDeniedException",
        "Client.UnauthorizedOperation",
        "UnauthorizedOperation",
        "VpceAccessDenied",
        "Client.AccessDenied"
      })
  void a_code_that_tells_of_lacking_permission_is_a_denial(String code) {
    CloudTrailEvent event = Events.of("'errorCode':'" + code + "'");
    assertThat(event.outcome()).isEqualTo(Outcome.DENIED);
    assertThat(event.isSuccess()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ThrottlingException", "NoSuchBucket", "Client.InvalidInstanceID.NotFound"})
  void any_other_code_is_a_failure(String code) {
    assertThat(Events.of("'errorCode':'" + code + "'").outcome()).isEqualTo(Outcome.FAILURE);
  }

  @Test
  void no_code_and_no_message_is_success() {
    CloudTrailEvent event = Events.of("'responseElements':null");
    assertThat(event.outcome()).isEqualTo(Outcome.SUCCESS);
    assertThat(event.isSuccess()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"'errorCode':null,'errorMessage':null", "'errorCode':'','errorMessage':''"})
  void null_and_empty_are_as_absent(String members) {
    assertThat(Events.of(members).isSuccess()).isTrue();
  }

  @Test
  void a_failed_console_login_shows_by_its_message_alone() {
    CloudTrailEvent event = Samples.event("console-login-failed");
    assertThat(event.errorCode()).isNull();
    assertThat(event.outcome()).isEqualTo(Outcome.FAILURE);
  }

  @Test
  void a_failed_console_login_shows_by_its_response_alone() {
    assertThat(Events.of("'responseElements':{'ConsoleLogin':'Failure'}").outcome())
        .isEqualTo(Outcome.FAILURE);
  }

  @Test
  void a_console_login_that_let_the_user_in_is_success() {
    assertThat(Samples.event("console-login").isSuccess()).isTrue();
  }
}
