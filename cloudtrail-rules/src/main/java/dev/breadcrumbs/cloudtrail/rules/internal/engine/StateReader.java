package dev.breadcrumbs.cloudtrail.rules.internal.engine;

import com.fasterxml.jackson.databind.JsonNode;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads what a {@link StateWriter} wrote. */
final class StateReader {
  private final List<CloudTrailEvent> events;

  StateReader(List<CloudTrailEvent> events) {
    this.events = events;
  }

  CloudTrailEvent event(JsonNode number) {
    return events.get(number.intValue());
  }

  static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(each -> texts.add(each.asText()));
    return List.copyOf(texts);
  }

  static Instant time(JsonNode text) {
    return Instant.parse(text.textValue());
  }

  Occurrence occurrence(JsonNode written) {
    List<CloudTrailEvent> members = new ArrayList<>();
    written.path("events").forEach(number -> members.add(event(number)));
    if (members.isEmpty()) {
      throw new StateException("an occurrence without an event");
    }
    return new Occurrence(time(written.path("time")), List.copyOf(members));
  }

  SortedMap<Integer, Occurrence> byPart(JsonNode object) {
    SortedMap<Integer, Occurrence> read = new TreeMap<>();
    object
        .properties()
        .forEach(each -> read.put(Integer.valueOf(each.getKey()), occurrence(each.getValue())));
    return read;
  }

  List<Occurrence> occurrences(JsonNode array) {
    List<Occurrence> read = new ArrayList<>();
    array.forEach(each -> read.add(occurrence(each)));
    return read;
  }
}
