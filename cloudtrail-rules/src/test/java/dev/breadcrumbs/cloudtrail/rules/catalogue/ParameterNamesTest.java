package dev.breadcrumbs.cloudtrail.rules.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.query.Field;
import org.junit.jupiter.api.Test;

class ParameterNamesTest {
  private static final Field INSTANCE =
      ParameterNames.parameter("instanceId", "instancesSet.items.instanceId");

  private static CloudTrailEvent with(String requestParameters) {
    return CloudTrailEvent.parse("{\"requestParameters\":" + requestParameters + "}");
  }

  @Test
  void finds_one_thing_under_each_of_its_names() {
    assertThat(INSTANCE.valuesIn(with("{\"instanceId\":\"i-0a1b\"}"))).containsExactly("i-0a1b");
    assertThat(
            INSTANCE.valuesIn(
                with(
                    "{\"instancesSet\":{\"items\":[{\"instanceId\":\"i-0a1b\"},"
                        + "{\"instanceId\":\"i-2c3d\"}]}}")))
        .containsExactly("i-0a1b", "i-2c3d");
  }

  @Test
  void finds_nothing_under_other_names() {
    assertThat(INSTANCE.valuesIn(with("{\"imageId\":\"ami-0a1b\"}"))).isEmpty();
    assertThat(INSTANCE.valuesIn(with("null"))).isEmpty();
  }

  @Test
  void shows_itself_as_the_first_name() {
    assertThat(INSTANCE.name()).isEqualTo("requestParameters.instanceId");
  }
}
