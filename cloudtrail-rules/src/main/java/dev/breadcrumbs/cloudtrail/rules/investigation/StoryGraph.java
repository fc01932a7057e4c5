package dev.breadcrumbs.cloudtrail.rules.investigation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Which sessions belong to a story: what its start came out of, and all that came out of it. */
final class StoryGraph {
  private static final int MOST_BEFORE = 50;

  private final Map<String, List<Link>> from = new HashMap<>();
  private final Map<String, List<Link>> to = new HashMap<>();
  private final Map<String, StoryPart> parts = new LinkedHashMap<>();
  private final Map<String, Integer> depths = new LinkedHashMap<>();
  private final SessionIndex index;
  private long leftOut;

  StoryGraph(Sessions sessions, List<Session> starts, int most) {
    index = sessions.index();
    for (Link link : sessions.links()) {
      from.computeIfAbsent(link.from(), each -> new ArrayList<>()).add(link);
      link.target().ifPresent(id -> to.computeIfAbsent(id, each -> new ArrayList<>()).add(link));
    }
    follow(starts, most);
    trace();
    order();
  }

  private static final Comparator<Session> ORDER =
      Comparator.comparing(Session::begin).thenComparing(Session::id);

  /** Goes level by level, so that of too many the nearest are kept. */
  private void follow(List<Session> starts, int most) {
    Set<String> seen = new LinkedHashSet<>();
    Deque<String> next = new ArrayDeque<>();
    starts.stream().sorted(ORDER).map(Session::id).filter(seen::add).forEach(next::add);
    Set<String> first = Set.copyOf(seen);
    while (!next.isEmpty()) {
      String id = next.remove();
      if (parts.size() < most) {
        parts.put(id, first.contains(id) ? StoryPart.START : StoryPart.FOLLOWED);
      } else {
        leftOut++;
      }
      for (Link link : from.getOrDefault(id, List.of())) {
        link.target().filter(seen::add).ifPresent(next::add);
      }
    }
  }

  private void trace() {
    Deque<String> next = new ArrayDeque<>(parts.keySet());
    int before = 0;
    while (!next.isEmpty()) {
      String id = next.remove();
      if (parts.get(id) == StoryPart.FOLLOWED) {
        continue;
      }
      for (Link link : to.getOrDefault(id, List.of())) {
        if (parts.containsKey(link.from())) {
          continue;
        }
        if (before == MOST_BEFORE) {
          leftOut++;
          continue;
        }
        before++;
        parts.put(link.from(), StoryPart.CAME_BEFORE);
        next.add(link.from());
      }
    }
  }

  /** Puts each session behind the one that it came out of first. */
  private void order() {
    List<Session> all = new ArrayList<>();
    parts.keySet().forEach(id -> all.add(session(id)));
    all.sort(ORDER);
    for (Session session : all) {
      boolean root =
          to.getOrDefault(session.id(), List.of()).stream()
              .allMatch(link -> !parts.containsKey(link.from()) || isSelf(link));
      if (root) {
        place(session.id());
      }
    }
    // What is left came out of itself in a circle.
    all.forEach(session -> place(session.id()));
  }

  private static boolean isSelf(Link link) {
    return link.from().equals(link.to());
  }

  private record Place(String id, int depth) {}

  private void place(String root) {
    Deque<Place> stack = new ArrayDeque<>();
    stack.push(new Place(root, 0));
    while (!stack.isEmpty()) {
      Place place = stack.pop();
      if (depths.putIfAbsent(place.id, place.depth) != null) {
        continue;
      }
      List<String> children = new ArrayList<>();
      for (Link link : links(place.id)) {
        link.target()
            .filter(id -> parts.containsKey(id) && !depths.containsKey(id))
            .ifPresent(children::add);
      }
      for (int at = children.size() - 1; at >= 0; at--) {
        stack.push(new Place(children.get(at), place.depth + 1));
      }
    }
  }

  private Session session(String id) {
    return Objects.requireNonNull(index.byId(id), "session");
  }

  /** The sessions' ids, in the order of the story, and how deep each is. */
  Map<String, Integer> depths() {
    return depths;
  }

  StoryPart part(String id) {
    return Objects.requireNonNull(parts.get(id), "part");
  }

  /** The links that go out of a session of the story and matter to it. */
  List<Link> links(String id) {
    boolean before = parts.get(id) == StoryPart.CAME_BEFORE;
    return from.getOrDefault(id, List.of()).stream()
        .filter(link -> link.target().map(parts::containsKey).orElse(!before))
        .toList();
  }

  /** Whether a call led to a session. */
  boolean hasBeginning(String id) {
    return to.containsKey(id);
  }

  /** How many sessions there was no room for. */
  long leftOut() {
    return leftOut;
  }
}
