package dev.breadcrumbs.cloudtrail.rules.output;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.model.reading.RecordOrigin;
import dev.breadcrumbs.cloudtrail.rules.Finding;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One finding as SARIF's {@code result} object. */
final class SarifResult {
  private SarifResult() {}

  static void fill(ObjectNode result, Finding finding, EventPlaces places) {
    result.put("level", Sarif.levelOf(finding.level()));
    result.putObject("message").put("text", finding.toString());
    if (!finding.events().isEmpty()) {
      ArrayNode locations = result.putArray("locations");
      finding.events().forEach(event -> addLocation(locations.addObject(), event, places));
    }
    result.putObject("partialFingerprints").put("finding/v1", FindingUid.of(finding));
    ObjectNode properties = result.putObject("properties").put("level", finding.level().text());
    finding.eventTime().ifPresent(time -> properties.put("eventTime", time.toString()));
    addFacts(properties, FindingFacts.of(finding));
    putAll(properties, "case", finding.dedupKey());
    putAll(properties, "superseded", finding.superseded());
    ObjectNode values = properties.putObject("values");
    finding.values().forEach((name, texts) -> putAll(values, name, texts));
    putAll(properties, "eventIDs", finding.eventIDs());
  }

  private static void addFacts(ObjectNode properties, FindingFacts facts) {
    put(properties, "account", facts.account());
    put(properties, "region", facts.region());
    put(properties, "sourceIPAddress", facts.address());
    ObjectNode actor = properties.putObject("actor").put("name", facts.actor());
    put(actor, "role", facts.role());
    put(actor, "arn", facts.arn());
  }

  private static void put(ObjectNode target, String name, @Nullable String text) {
    if (text != null && !text.isEmpty()) {
      target.put(name, text);
    }
  }

  private static void putAll(ObjectNode target, String name, List<String> texts) {
    ArrayNode array = target.putArray(name);
    texts.forEach(array::add);
  }

  private static void addLocation(ObjectNode location, CloudTrailEvent event, EventPlaces places) {
    String id = event.eventID();
    if (id != null) {
      places.find(id).ifPresent(place -> addPlace(location, place));
    }
    ObjectNode call = location.putArray("logicalLocations").addObject().put("kind", "function");
    String name = event.eventName() == null ? "unknown" : event.eventName();
    call.put("name", name);
    call.put(
        "fullyQualifiedName",
        event.eventSource() == null ? name : event.eventSource() + "/" + name);
    location.putObject("message").put("text", event.breadcrumb().toString());
  }

  /** A record has no line, and an offset counts in the file as it is unpacked. */
  private static void addPlace(ObjectNode location, RecordOrigin place) {
    location
        .putObject("physicalLocation")
        .putObject("artifactLocation")
        .put("uri", uriOf(place.file()));
    location.putObject("properties").put("record", place.record()).put("offset", place.offset());
  }

  /** A file's name as a URI reference; a colon before the first slash would look like a scheme. */
  private static String uriOf(String file) {
    String slashed = file.replace('\\', '/');
    int colon = slashed.indexOf(':');
    int slash = slashed.indexOf('/');
    boolean likeScheme = colon >= 0 && (slash < 0 || colon < slash);
    try {
      return new URI(null, null, likeScheme ? "./" + slashed : slashed, null).toASCIIString();
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("no name of a file: " + file, e);
    }
  }
}
