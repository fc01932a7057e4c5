package dev.breadcrumbs.cloudtrail.model;

import static dev.breadcrumbs.cloudtrail.model.reading.LogTexts.log;
import static dev.breadcrumbs.cloudtrail.model.reading.LogTexts.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.breadcrumbs.cloudtrail.model.reading.ProblemKind;
import dev.breadcrumbs.cloudtrail.model.reading.ReadReport;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever stands in the fields of an event, what is read is written back. */
class EventPropertyTest {
  private static final ObjectMapper HOST =
      new ObjectMapper().registerModule(new CloudTrailModule());

  @Provide
  Arbitrary<String> events() {
    return Arbitraries.randomValue(RandomJson::object);
  }

  @Property(seed = "20261124", tries = 500)
  void parse_and_write_lose_nothing(@ForAll("events") String json) {
    CloudTrailEvent event = Trees.assertLossless(json);
    assertThat(event.at("userIdentity.sessionContext.attributes"))
        .isEqualTo(event.toTree().at("/userIdentity/sessionContext/attributes"));
  }

  @Property(seed = "20261124", tries = 500)
  void reading_a_log_file_loses_nothing(@ForAll("events") String json) {
    String record =
        "{\"eventName\":\"GetObject\"" + (json.equals("{}") ? "" : ",") + json.substring(1);
    List<CloudTrailEvent> events = new ArrayList<>();
    ReadReport report = CloudTrail.read(utf8(log(record)), "log.json").forEach(events::add);
    assertThat(events).hasSize(1);
    Trees.assertSame(events.get(0).toJson(), record);
    assertThat(report.problems()).allMatch(problem -> problem.kind() == ProblemKind.WRONG_TYPE);
  }

  @Property(seed = "20261124", tries = 500)
  void a_hosts_own_mapper_loses_nothing(@ForAll("events") String json)
      throws JsonProcessingException {
    CloudTrailEvent event = HOST.readValue(json, CloudTrailEvent.class);
    assertThat(event).isEqualTo(CloudTrailEvent.parse(json));
    Trees.assertSame(HOST.writeValueAsString(event), json);
  }

  @Property(seed = "20261124", tries = 500)
  void a_hosts_own_tree_loses_nothing(@ForAll("events") String json)
      throws JsonProcessingException {
    // The host's doubles cannot hold it.
    JsonNode tree = HOST.readTree(json.replace("1e400", "1e300"));
    CloudTrailEvent event = HOST.treeToValue(tree, CloudTrailEvent.class);
    assertThat(HOST.readTree(event.toJson())).isEqualTo(tree);
  }

  @Property(seed = "20261124", tries = 300)
  void every_path_leads_where_it_leads_in_the_tree(@ForAll("events") String json) {
    CloudTrailEvent event = CloudTrailEvent.parse(json);
    JsonNode tree = event.toTree();
    Components.all()
        .map(Components::path)
        .forEach(
            path ->
                assertThat(event.at(path))
                    .as(path)
                    .isEqualTo(tree.at("/" + path.replace('.', '/'))));
  }
}
