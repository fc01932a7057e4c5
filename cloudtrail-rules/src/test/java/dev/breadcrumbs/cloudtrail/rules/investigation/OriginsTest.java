package dev.breadcrumbs.cloudtrail.rules.investigation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OriginsTest {
  private static String originOf(String session, Call... calls) {
    Sessions sessions = Sessions.of(CloudTrail.of(Stream.of(calls).map(Call::event).toList()));
    return sessions.origin(sessions.find(session).get(0)).id();
  }

  @Test
  void credentials_are_followed_back_to_the_first_known() {
    assertThat(
            originOf(
                "ASIASECOND",
                Call.assumeRole(0, "First", "eve", "ASIAFIRST").by("eve", "AKIAEVE"),
                Call.assumeRole(5, "Second", "eve", "ASIASECOND")
                    .in("First", "eve", "ASIAFIRST", 0),
                Call.read(9).in("Second", "eve", "ASIASECOND", 5)))
        .isEqualTo("AKIAEVE");
  }

  @Test
  void a_service_that_gives_credentials_is_not_where_they_came_from() {
    assertThat(
            originOf(
                "ASIAFUNCTION",
                Call.assumeRole(0, "Function", "resize", "ASIAFUNCTION")
                    .byService("lambda.amazonaws.com"),
                Call.read(9).in("Function", "resize", "ASIAFUNCTION", 0)))
        .isEqualTo("ASIAFUNCTION");
  }

  @Test
  void whoever_only_reached_an_instance_did_not_give_it_its_credentials() {
    assertThat(
            originOf(
                "ASIAINSTANCE",
                Call.of("ssm.amazonaws.com", "SendCommand", 0)
                    .json("requestParameters.instanceIds", "[\"i-0a1b2c3d4e5f60718\"]")
                    .by("eve", "AKIAEVE"),
                Call.read(9).in("Web", "i-0a1b2c3d4e5f60718", "ASIAINSTANCE", -60)))
        .isEqualTo("ASIAINSTANCE");
  }

  @Test
  void a_role_that_assumes_itself_ends_the_search() {
    assertThat(
            originOf(
                "ASIAONE",
                Call.assumeRole(0, "Loop", "eve", "ASIATWO").in("Loop", "eve", "ASIAONE", 0),
                Call.assumeRole(0, "Loop", "eve", "ASIAONE").in("Loop", "eve", "ASIATWO", 0)))
        .isIn("ASIAONE", "ASIATWO");
  }
}
