package dev.breadcrumbs.cloudtrail.report;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;

/** The events whose JSON a report holds, each once, as many as there is room for. */
final class EventPool {
  private final long room;
  private final Map<String, Integer> numbers = new LinkedHashMap<>();
  private long taken;

  EventPool(long room) {
    this.room = room;
  }

  /**
   * Takes an event in.
   *
   * @return its number in the report; empty if there is no room for it
   */
  OptionalInt add(CloudTrailEvent event) {
    if (taken >= room) {
      return OptionalInt.empty();
    }
    String json = event.toJson();
    Integer known = numbers.get(json);
    if (known != null) {
      return OptionalInt.of(known);
    }
    if (taken + json.length() > room) {
      return OptionalInt.empty();
    }
    taken += json.length();
    numbers.put(json, numbers.size());
    return OptionalInt.of(numbers.size() - 1);
  }

  /** Writes the events as an array of texts: a script would read long numbers inexactly. */
  void write(PageJson json) throws IOException {
    json.startArray();
    for (String event : numbers.keySet()) {
      json.whole(event);
    }
    json.endArray();
  }
}
