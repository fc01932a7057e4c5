package dev.breadcrumbs.cloudtrail.model;

import static dev.breadcrumbs.cloudtrail.model.reading.LogTexts.log;
import static dev.breadcrumbs.cloudtrail.model.reading.LogTexts.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.breadcrumbs.cloudtrail.model.reading.ReadReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SampleTest {
  private static final String ALL = "dev.breadcrumbs.cloudtrail.model.Samples#names";

  @ParameterizedTest
  @MethodSource(ALL)
  void is_written_back_as_it_was_read(String sample) {
    Trees.assertLossless(Samples.json(sample));
  }

  @ParameterizedTest
  @MethodSource(ALL)
  void has_a_component_for_every_documented_field(String sample) {
    Map<String, JsonNode> others = Samples.event(sample).otherFields();
    assertThat(others).allSatisfy((name, value) -> assertThat(value.isNull()).isTrue());
  }

  @ParameterizedTest
  @MethodSource(ALL)
  void is_read_from_a_log_file_without_a_problem(String sample) {
    List<CloudTrailEvent> events = new ArrayList<>();
    ReadReport report =
        CloudTrail.read(utf8(log(Samples.json(sample))), "log.json").forEach(events::add);
    assertThat(events).containsExactly(Samples.event(sample));
    assertThat(report.problems()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource(ALL)
  void gives_at_every_path_what_the_tree_holds(String sample) {
    CloudTrailEvent event = Samples.event(sample);
    JsonNode tree = event.toTree();
    Components.all()
        .forEach(
            component ->
                assertThat(event.at(component.path()))
                    .as(component.path())
                    .isEqualTo(tree.at("/" + component.path().replace('.', '/'))));
  }

  @Test
  void every_component_is_in_a_sample() {
    List<CloudTrailEvent> events = Samples.names().map(Samples::event).toList();
    assertThat(Components.all())
        .allSatisfy(
            component ->
                assertThat(events)
                    .as(component.path())
                    .anyMatch(event -> !event.at(component.path()).isMissingNode()));
  }
}
