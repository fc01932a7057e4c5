package dev.breadcrumbs.cloudtrail.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Groups events and aggregates each group. */
final class StatsSink implements RowSink {
  private final List<Aggregate> aggregates;
  private final List<Field> by;
  private final GroupTable groups;
  private final List<Accumulator[]> states = new ArrayList<>();
  private final @Nullable Object[] values;

  StatsSink(Projection.Stats stats) {
    aggregates = stats.aggregates();
    by = stats.by();
    groups = new GroupTable(by.size());
    values = new @Nullable Object[aggregates.size()];
    if (by.isEmpty()) {
      // Without by there is always one row, also when no event comes.
      states.add(accumulators());
    }
  }

  @Override
  public void add(PathValues event) {
    readValues(event);
    addToGroups(0, 0, event);
  }

  private void readValues(PathValues event) {
    for (int at = 0; at < values.length; at++) {
      Field field = aggregates.get(at).field();
      values[at] = field == null ? null : field.valueIn(event);
    }
  }

  /** The groups, for those who find out an event's group in a way of their own. */
  GroupTable groups() {
    return groups;
  }

  /** Adds an event to a group of {@link #groups}. */
  void add(PathValues event, int group) {
    readValues(event);
    addToGroup(group, event);
  }

  /** Whether events are only counted, and not looked at. */
  boolean onlyCounts() {
    return aggregates.stream().allMatch(Aggregate::countsEvents);
  }

  /** Adds a number of events to a group, where they are only counted. */
  void addCount(long events, int group) {
    for (Accumulator counter : state(group)) {
      ((Accumulators.Count) counter).add(events);
    }
  }

  /**
   * Goes through the fields; an event without one is in no group, and a multivalue is in several.
   */
  private void addToGroups(int level, int prefix, PathValues event) {
    if (level == by.size()) {
      addToGroup(prefix, event);
      return;
    }
    Object value = by.get(level).valueIn(event);
    if (value instanceof List<?> several) {
      Set<String> texts = new TreeSet<>();
      several.forEach(each -> texts.add(Values.text(each)));
      texts.forEach(text -> addToGroups(level + 1, groups.extend(level, prefix, text), event));
    } else if (value != null) {
      addToGroups(level + 1, groups.extend(level, prefix, Values.text(value)), event);
    }
  }

  private void addToGroup(int id, PathValues event) {
    Accumulator[] state = state(id);
    for (int at = 0; at < state.length; at++) {
      state[at].add(values[at], event);
    }
  }

  private Accumulator[] state(int id) {
    while (states.size() <= id) {
      states.add(accumulators());
    }
    return states.get(id);
  }

  private Accumulator[] accumulators() {
    Accumulator[] made = new Accumulator[aggregates.size()];
    for (int at = 0; at < made.length; at++) {
      made[at] = Accumulator.of(aggregates.get(at));
    }
    return made;
  }

  @Override
  public void merge(RowSink later) {
    StatsSink other = (StatsSink) later;
    int[] here = groups.numbersOf(other.groups);
    for (int id = 0; id < other.states.size(); id++) {
      Accumulator[] state = state(here[id]);
      Accumulator[] added = other.states.get(id);
      for (int at = 0; at < state.length; at++) {
        state[at].merge(added[at]);
      }
    }
  }

  private record Group(List<String> texts, List<Accumulator> state) {}

  @Override
  public List<Object[]> rows() {
    return IntStream.range(0, states.size())
        .mapToObj(id -> new Group(groups.textsOf(id), List.of(states.get(id))))
        .sorted((left, right) -> GroupTable.ORDER.compare(left.texts, right.texts))
        .map(StatsSink::row)
        .toList();
  }

  private static Object[] row(Group group) {
    Object[] row = new Object[group.texts.size() + group.state.size()];
    group.texts.toArray(row);
    for (int at = 0; at < group.state.size(); at++) {
      row[group.texts.size() + at] = group.state.get(at).result();
    }
    return row;
  }
}
