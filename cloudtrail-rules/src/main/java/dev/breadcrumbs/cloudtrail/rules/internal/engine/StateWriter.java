package dev.breadcrumbs.cloudtrail.rules.internal.engine;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import java.util.Collection;
import java.util.IdentityHashMap;

/** Writes the state of detectors; events that several hold are written once. */
final class StateWriter {
  private final IdentityHashMap<CloudTrailEvent, Integer> numbers = new IdentityHashMap<>();
  private final ArrayNode events = array();

  ArrayNode events() {
    return events;
  }

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  static ArrayNode array() {
    return JsonNodeFactory.instance.arrayNode();
  }

  static ArrayNode texts(Collection<String> texts) {
    ArrayNode array = array();
    texts.forEach(array::add);
    return array;
  }

  int event(CloudTrailEvent event) {
    return numbers.computeIfAbsent(
        event,
        unknown -> {
          events.add(event.toJson());
          return events.size() - 1;
        });
  }

  ObjectNode occurrence(Occurrence occurrence) {
    ObjectNode written = object().put("time", occurrence.time().toString());
    ArrayNode members = written.putArray("events");
    occurrence.events().forEach(event -> members.add(event(event)));
    return written;
  }

  ArrayNode occurrences(Collection<Occurrence> occurrences) {
    ArrayNode array = array();
    occurrences.forEach(each -> array.add(occurrence(each)));
    return array;
  }
}
