package dev.breadcrumbs.cloudtrail.rules.internal.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The windows of a correlation's groups. Those that have been silent for the timespan are dropped;
 * if there are more events than may be held, the groups that have been silent for longest go.
 */
final class GroupWindows {
  private final CorrelationWindows windows;
  private final int most;

  /** The longest silent first. */
  private final Map<List<String>, CorrelationWindow> byKey = new LinkedHashMap<>(16, 0.75f, true);

  private int held;

  GroupWindows(CorrelationWindows windows, int most) {
    this.windows = windows;
    this.most = most;
  }

  List<Occurrence> add(List<String> key, int part, Occurrence occurrence, DetectorOutput output) {
    CorrelationWindow window = byKey.computeIfAbsent(key, unknown -> windows.make());
    int before = window.size();
    List<Occurrence> found = window.add(part, occurrence, output);
    held += window.size() - before;
    if (window.size() == 0) {
      byKey.remove(key);
    }
    while (held > most && byKey.size() > 1) {
      output.evicted(removeEldest());
    }
    return found;
  }

  private int removeEldest() {
    Iterator<CorrelationWindow> eldest = byKey.values().iterator();
    int size = eldest.next().size();
    eldest.remove();
    held -= size;
    return size;
  }

  /** Drops the groups that have been silent since before a time. */
  void removeBefore(Instant start) {
    while (!byKey.isEmpty() && byKey.values().iterator().next().newest().isBefore(start)) {
      removeEldest();
    }
  }

  int held() {
    return held;
  }

  ArrayNode save(StateWriter writer) {
    ArrayNode array = StateWriter.array();
    byKey.forEach(
        (key, window) -> {
          ObjectNode state = array.addObject();
          state.set("key", StateWriter.texts(key));
          window.save(state, writer);
        });
    return array;
  }

  void load(JsonNode array, StateReader reader) {
    for (JsonNode state : array) {
      CorrelationWindow window = windows.make();
      window.load((ObjectNode) state, reader);
      byKey.put(StateReader.texts(state.path("key")), window);
      held += window.size();
    }
  }
}
