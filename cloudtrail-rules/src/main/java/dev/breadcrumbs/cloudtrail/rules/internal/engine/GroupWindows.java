package dev.breadcrumbs.cloudtrail.rules.internal.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/**
 * The windows of a correlation's groups. Those that have been silent for the timespan are dropped;
 * if there are more events than may be held, the groups that have been silent for longest go.
 */
final class GroupWindows {
  private final CorrelationWindows windows;
  private final int most;

  /** The longest silent first. */
  private final Map<List<String>, CorrelationWindow> byKey = new LinkedHashMap<>(16, 0.75f, true);

  /** Windows in which something waits, by when it is certain. */
  private final Queue<Due> dues =
      new PriorityQueue<>(Comparator.comparing(Due::time).thenComparingLong(Due::number));

  private long dueCount;
  private int held;

  GroupWindows(CorrelationWindows windows, int most) {
    this.windows = windows;
    this.most = most;
  }

  List<Occurrence> add(List<String> key, int part, Occurrence occurrence, DetectorOutput output) {
    CorrelationWindow window = byKey.computeIfAbsent(key, unknown -> windows.make());
    int before = window.size();
    Instant due = window.due();
    List<Occurrence> found = window.add(part, occurrence, output);
    if (!Objects.equals(window.due(), due)) {
      await(key, window);
    }
    changed(key, window, before);
    evict(output);
    return found;
  }

  private void evict(DetectorOutput output) {
    while (held > most && byKey.size() > 1) {
      output.evicted(removeEldest());
    }
  }

  private void await(List<String> key, CorrelationWindow window) {
    Instant time = window.due();
    if (time != null) {
      dues.add(new Due(time, dueCount++, key, window));
    }
  }

  private void changed(List<String> key, CorrelationWindow window, int sizeBefore) {
    held += window.size() - sizeBefore;
    if (window.size() == 0) {
      byKey.remove(key, window);
    }
  }

  private record Due(Instant time, long number, List<String> key, CorrelationWindow window) {}

  /**
   * Takes the matches that are certain.
   *
   * @param isOver whether everything up to a time was added
   */
  void takeDue(Predicate<Instant> isOver, BiConsumer<List<String>, List<Occurrence>> matches) {
    while (!dues.isEmpty() && isOver.test(dues.element().time)) {
      Due due = dues.remove();
      int before = due.window.size();
      due.window.takeDue(isOver).forEach(match -> matches.accept(due.key, match));
      await(due.key, due.window);
      changed(due.key, due.window, before);
    }
  }

  /** Up to when nothing that waits becomes certain, and no group has been silent for too long. */
  Instant idleUntil(Duration timespan) {
    Due due = dues.peek();
    Instant certain = due == null ? Instant.MAX : due.time;
    if (byKey.isEmpty()) {
      return certain;
    }
    Instant silent = Occurrence.end(byKey.values().iterator().next().newest(), timespan);
    return silent.isBefore(certain) ? silent : certain;
  }

  private int removeEldest() {
    Iterator<CorrelationWindow> eldest = byKey.values().iterator();
    CorrelationWindow window = eldest.next();
    int size = window.size();
    eldest.remove();
    held -= size;
    // What waits in it is forgotten, too.
    window.takeDue(time -> true);
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

  void load(JsonNode array, StateReader reader, DetectorOutput output) {
    for (JsonNode state : array) {
      CorrelationWindow window = windows.make();
      window.load((ObjectNode) state, reader);
      if (window.size() == 0) {
        throw new StateException("a group without an event");
      }
      List<String> key = StateReader.texts(state.path("key"));
      byKey.put(key, window);
      held += window.size();
      await(key, window);
      evict(output);
    }
  }
}
