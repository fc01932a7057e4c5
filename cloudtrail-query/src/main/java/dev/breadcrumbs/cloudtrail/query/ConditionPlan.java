package dev.breadcrumbs.cloudtrail.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Conditions compiled for scanning: the paths they need, and which of them may hold on an event, by
 * the event names that they are restricted to.
 */
final class ConditionPlan {
  private static final FieldPath EVENT_NAME = new FieldPath(List.of("eventName"));
  private static final FieldPath EVENT_ID = new FieldPath(List.of("eventID"));

  private final List<FieldPath> paths;
  private final List<Clause> clauses;
  private final Expression eventName;
  private final Expression eventID;
  private final int[] all;
  private final int[] unrestricted;
  private final Map<String, int[]> byEventName;

  private ConditionPlan(List<Condition> conditions, boolean indexed) {
    Set<FieldPath> needed = new LinkedHashSet<>(List.of(EVENT_NAME, EVENT_ID));
    conditions.forEach(condition -> needed.addAll(condition.clause().paths()));
    paths = List.copyOf(needed);
    UnaryOperator<Expression> places = places(paths);
    clauses =
        conditions.stream().map(condition -> condition.clause().replacingPaths(places)).toList();
    eventName = places.apply(new AtPath(EVENT_NAME));
    eventID = places.apply(new AtPath(EVENT_ID));
    all = IntStream.range(0, conditions.size()).toArray();
    Map<String, List<Integer>> restricted = new HashMap<>();
    unrestricted = indexed ? index(conditions, restricted) : all;
    byEventName = new HashMap<>();
    restricted.forEach((name, those) -> byEventName.put(name, merged(unrestricted, those)));
  }

  /** Gives each path its place among those that a scan looks for. */
  private static UnaryOperator<Expression> places(List<FieldPath> paths) {
    return leaf -> {
      if (leaf instanceof Named named) {
        return named.meaning().replacingPaths(places(paths));
      }
      if (leaf instanceof AllTexts) {
        return new AtSlot(paths.indexOf(FieldPath.WHOLE), FieldPath.WHOLE);
      }
      return leaf instanceof AtPath at ? new AtSlot(paths.indexOf(at.path()), at.path()) : leaf;
    };
  }

  /** Whether a condition asks for all values of an event, wherever they are. */
  boolean needsWhole() {
    return paths.contains(FieldPath.WHOLE);
  }

  static ConditionPlan of(List<Condition> conditions, boolean indexed) {
    return new ConditionPlan(conditions, indexed);
  }

  /** Sorts conditions by the names they are restricted to; gives those that are not. */
  private static int[] index(List<Condition> conditions, Map<String, List<Integer>> restricted) {
    List<Integer> free = new ArrayList<>();
    for (int at = 0; at < conditions.size(); at++) {
      int number = at;
      Optional<Set<String>> names = conditions.get(at).valuesOf(Fields.EVENT_NAME);
      if (names.isEmpty()) {
        free.add(number);
      }
      names
          .orElse(Set.of())
          .forEach(name -> restricted.computeIfAbsent(name, n -> new ArrayList<>()).add(number));
    }
    return free.stream().mapToInt(Integer::intValue).toArray();
  }

  private static int[] merged(int[] free, List<Integer> restricted) {
    return IntStream.concat(IntStream.of(free), restricted.stream().mapToInt(Integer::intValue))
        .sorted()
        .toArray();
  }

  List<FieldPath> paths() {
    return paths;
  }

  /** The conditions that may hold on an event, in their order. */
  int[] candidates(PathValues event) {
    Object name = eventName.valueIn(event);
    if (name == null) {
      return unrestricted;
    }
    // A name that is no text, as nothing but damage makes it: every condition gets its chance.
    return name instanceof String text ? byEventName.getOrDefault(text, unrestricted) : all;
  }

  boolean test(int condition, PathValues event) {
    return clauses.get(condition).test(event);
  }

  @Nullable String eventID(PathValues event) {
    return eventID.valueIn(event) instanceof String text ? text : null;
  }
}
