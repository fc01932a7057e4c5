package dev.breadcrumbs.cloudtrail.query.internal.engine;

import dev.breadcrumbs.cloudtrail.query.internal.condition.Clauses;
import dev.breadcrumbs.cloudtrail.query.internal.expression.AllTexts;
import dev.breadcrumbs.cloudtrail.query.internal.expression.AtPath;
import dev.breadcrumbs.cloudtrail.query.internal.expression.AtSlot;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Clause;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Expression;
import dev.breadcrumbs.cloudtrail.query.internal.expression.FieldPath;
import dev.breadcrumbs.cloudtrail.query.internal.expression.NamedExpression;
import dev.breadcrumbs.cloudtrail.query.internal.expression.PathValues;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
 * gates: a clause of each that looks at one value alone.
 */
final class ConditionPlan {
  private static final FieldPath EVENT_NAME = new FieldPath(List.of("eventName"));
  static final FieldPath EVENT_TIME = new FieldPath(List.of("eventTime"));
  private static final FieldPath EVENT_ID = new FieldPath(List.of("eventID"));

  private final List<FieldPath> paths;

  /** The different parts of all conditions, and of each condition the numbers of its own. */
  private final Clause[] clauses;

  private final int[][] parts;

  private final Expression eventID;
  private final @Nullable Expression eventTime;

  /** Those that no gate spares any event. */
  private final int[] ungated;

  private final List<PathGates> gates;

  private ConditionPlan(List<Clause> conditions, boolean indexed, boolean timed) {
    Set<FieldPath> needed = new LinkedHashSet<>(List.of(EVENT_NAME, EVENT_ID));
    conditions.forEach(condition -> needed.addAll(condition.paths()));
    if (timed) {
      needed.add(EVENT_TIME);
    }
    paths = List.copyOf(needed);
    UnaryOperator<Expression> places = places(paths);
    Map<Clause, Integer> numbers = new LinkedHashMap<>();
    parts =
        conditions.stream()
            .map(condition -> parts(condition, places, numbers))
            .toArray(int[][]::new);
    clauses = numbers.keySet().stream().map(Clause::sparing).toArray(Clause[]::new);
    eventID = places.apply(new AtPath(EVENT_ID));
    eventTime = timed ? places.apply(new AtPath(EVENT_TIME)) : null;
    Map<FieldPath, Map<Integer, Gate>> byPath = new LinkedHashMap<>();
    ungated = indexed ? gate(conditions, byPath) : numbers(conditions);
    gates =
        byPath.entrySet().stream()
            .map(at -> new PathGates(places.apply(new AtPath(at.getKey())), at.getValue()))
            .toList();
  }

  /** Gives each path its place among those that a scan looks for. */
  static UnaryOperator<Expression> places(List<FieldPath> paths) {
    Map<FieldPath, Integer> slots = new HashMap<>();
    paths.forEach(path -> slots.put(path, slots.size()));
    return leaf -> placed(leaf, slots);
  }

  private static Expression placed(Expression leaf, Map<FieldPath, Integer> slots) {
    if (leaf instanceof NamedExpression named) {
      return named.meaning().replacingPaths(each -> placed(each, slots));
    }
    if (leaf instanceof AllTexts) {
      return new AtSlot(slots.getOrDefault(FieldPath.WHOLE, -1), FieldPath.WHOLE);
    }
    return leaf instanceof AtPath at
        ? new AtSlot(slots.getOrDefault(at.path(), -1), at.path())
        : leaf;
  }

  /**
   * Compiles conditions.
   *
   * @param indexed whether gates spare conditions events
   * @param timed whether the time of every event is asked for, too
   */
  static ConditionPlan of(List<Clause> conditions, boolean indexed, boolean timed) {
    return new ConditionPlan(conditions, indexed, timed);
  }

  private static int[] numbers(List<Clause> conditions) {
    return IntStream.range(0, conditions.size()).toArray();
  }

  /** Sorts conditions by the paths of their gates; gives those without one. */
  private static int[] gate(List<Clause> conditions, Map<FieldPath, Map<Integer, Gate>> byPath) {
    return IntStream.range(0, conditions.size())
        .filter(
            number -> {
              Optional<Gate> gate = Gate.of(conditions.get(number));
              gate.ifPresent(
                  found ->
                      byPath
                          .computeIfAbsent(found.path(), path -> new LinkedHashMap<>())
                          .put(number, found));
              return gate.isEmpty();
            })
        .toArray();
  }

  List<FieldPath> paths() {
    return paths;
  }

  /** The conditions that may hold on an event, in their order. */
  int[] candidates(PathValues event) {
    int[] found = ungated;
    boolean joined = false;
    for (PathGates path : gates) {
      int[] open = path.open(event);
      if (open.length > 0) {
        joined = found.length > 0;
        found = joined ? joined(found, open) : open;
      }
    }
    if (joined) {
      Arrays.sort(found);
    }
    return found;
  }

  private static int[] joined(int[] some, int[] more) {
    int[] both = Arrays.copyOf(some, some.length + more.length);
    System.arraycopy(more, 0, both, some.length, more.length);
    return both;
  }

  /** Numbers the parts of a condition; those that need the whole event are tested last. */
  private static int[] parts(
      Clause condition, UnaryOperator<Expression> places, Map<Clause, Integer> numbers) {
    return Clauses.members(condition)
        .sorted(Comparator.comparing(Clauses::needsWhole))
        .map(member -> member.replacingPaths(places))
        .mapToInt(member -> numbers.computeIfAbsent(member, part -> numbers.size()))
        .toArray();
  }

  /** How many parts there are, and so how many outcomes to remember of an event. */
  int partCount() {
    return clauses.length;
  }

  /**
   * Tests a condition.
   *
   * @param outcomes what was found out of the event's parts: zero for nothing yet
   */
  boolean test(int condition, PathValues event, byte[] outcomes) {
    for (int part : parts[condition]) {
      if (outcomes[part] == 0) {
        outcomes[part] = (byte) (clauses[part].test(event) ? 1 : -1);
      }
      if (outcomes[part] < 0) {
        return false;
      }
    }
    return true;
  }

  /** What gives the time of an event; null if it is not asked for. */
  @Nullable Expression eventTime() {
    return eventTime;
  }

  @Nullable String eventID(PathValues event) {
    return eventID.valueIn(event) instanceof String text ? text : null;
  }
}
