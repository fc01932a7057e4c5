package dev.breadcrumbs.cloudtrail.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.query.Field;
import dev.breadcrumbs.cloudtrail.query.Fields;
import java.util.List;
import org.junit.jupiter.api.Test;

class JoinedFieldsTest {
  private static final List<Field> NAMES =
      List.of(
          Fields.requestParameter("instanceId"),
          Fields.requestParameter("instancesSet.items.instanceId"));

  private static final Field INSTANCE = JoinedFields.of("requestParameters.instanceId", NAMES);

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
  void shows_itself_by_its_name_and_is_equal_to_its_like() {
    assertThat(INSTANCE.name()).isEqualTo("requestParameters.instanceId");
    assertThat(INSTANCE).isEqualTo(JoinedFields.of("requestParameters.instanceId", NAMES));
  }
}
