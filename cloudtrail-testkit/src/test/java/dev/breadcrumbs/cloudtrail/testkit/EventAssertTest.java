package dev.breadcrumbs.cloudtrail.testkit;

import static dev.breadcrumbs.cloudtrail.testkit.CloudTrailAssertions.assertThat;
import static dev.breadcrumbs.cloudtrail.testkit.EventBuilder.anEvent;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What must hold of an event, and what is said if it does not. */
class EventAssertTest {
  private final EventBuilder start =
      anEvent().call("ec2.amazonaws.com", "RunInstances").with("minCount", 1);
  private final CloudTrailEvent done = start.with("names", List.of("a", "b")).build();
  private final CloudTrailEvent denied = start.denied().build();

  @Test
  void asks_for_call_actor_outcome_and_fields() {
    assertThat(done)
        .hasEventName("RunInstances")
        .isBy("alice")
        .succeeded()
        .hasField("requestParameters.minCount", 1L)
        .hasField("requestParameters.names", List.of("a", "b"))
        .lacksField("errorCode")
        .lacksField("responseElements");
    assertThat(denied).failed().wasDenied();
  }

  @Test
  void tells_what_the_event_has_instead() {
    assertThatThrownBy(() -> assertThat(done).hasEventName("StopInstances"))
        .hasMessageContaining("Expecting eventName \"StopInstances\"\nbut it was \"RunInstances\"")
        .hasMessageContaining(done.toJson());
    assertThatThrownBy(() -> assertThat(done).hasField("vpcEndpointId", "vpce-1"))
        .hasMessageContaining("Expecting vpcEndpointId \"vpce-1\"\nbut it was missing in");
    assertThatThrownBy(() -> assertThat(done).hasField("requestParameters.minCount", "1"))
        .hasMessageContaining("minCount \"1\"\nbut it was 1 in");
    assertThatThrownBy(() -> assertThat(done).lacksField("eventName"))
        .hasMessageContaining("Expecting no eventName\nbut it was \"RunInstances\"");
    assertThatThrownBy(() -> assertThat(done).isBy("bob"))
        .hasMessageContaining("Expecting actor bob\nbut it was alice");
  }

  @Test
  void tells_how_the_call_went() {
    CloudTrailEvent failed = start.errorCode("Client.InvalidAMIID", "no such image").build();

    assertThatThrownBy(() -> assertThat(failed).succeeded())
        .hasMessageContaining("but it was FAILURE Client.InvalidAMIID (no such image) in");
    assertThatThrownBy(() -> assertThat(failed).wasDenied())
        .hasMessageContaining("Expecting outcome DENIED\nbut it was FAILURE");
    assertThatThrownBy(() -> assertThat(done).failed())
        .hasMessageContaining("Expecting a failure\nbut it was SUCCESS in");
  }
}
