package dev.breadcrumbs.cloudtrail.query.internal.command;

import dev.breadcrumbs.cloudtrail.query.internal.expression.EpochSeconds;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Expression;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Frame;
import dev.breadcrumbs.cloudtrail.query.internal.expression.NamedValue;
import dev.breadcrumbs.cloudtrail.query.internal.plan.Account;
import dev.breadcrumbs.cloudtrail.query.internal.plan.Lacking;
import dev.breadcrumbs.cloudtrail.query.internal.plan.RowSink;
import dev.breadcrumbs.cloudtrail.query.internal.stats.Accumulator;
import dev.breadcrumbs.cloudtrail.query.internal.stats.Count;
import dev.breadcrumbs.cloudtrail.query.internal.stats.GroupTable;
import dev.breadcrumbs.cloudtrail.query.internal.stats.Moment;
import dev.breadcrumbs.cloudtrail.query.internal.stats.StatsLimit;
import dev.breadcrumbs.cloudtrail.query.internal.value.Combinations;
import dev.breadcrumbs.cloudtrail.query.internal.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Groups events and aggregates each group. */
public final class StatsSink implements RowSink {
  private static final int OF_GROUP = 64;
  private static final int OF_ACCUMULATOR = 48;

  private static final int NONE = -1;

  private final List<Aggregation> aggregates;
  private final List<NamedValue> by;
  private final GroupTable groups;
  private final List<Accumulator[]> states = new ArrayList<>();
  private final @Nullable Object[] values;
  private final @Nullable Expression time;
  private final Lacking account;
  private Account held = Account.unbounded();

  /** How many events lack a field of the groups, by the first that each lacks. */
  private final long[] lacking;

  /** What the event at hand is grouped by. */
  private final Object[] keys;

  StatsSink(
      List<Aggregation> aggregates,
      List<NamedValue> by,
      @Nullable Expression time,
      Lacking account) {
    this.account = account;
    this.lacking = new long[by.size()];
    this.aggregates = aggregates;
    this.by = by;
    this.time = time;
    groups = new GroupTable(by.size());
    keys = new Object[by.size()];
    values = new @Nullable Object[aggregates.size()];
    if (by.isEmpty()) {
      // Without by there is always one row, also when no event comes.
      states.add(accumulators());
    }
  }

  @Override
  public void add(Frame frame) {
    readValues(frame);
    int missing = readKeys(frame);
    if (missing != NONE) {
      lacking[missing]++;
      return;
    }
    addToGroups(0, 0, frame);
  }

  /** Reads what the event is grouped by, and gives the first field that it lacks. */
  private int readKeys(Frame frame) {
    long combinations = 1;
    for (int level = 0; level < keys.length; level++) {
      Object value = by.get(level).valueIn(frame);
      if (value == null) {
        return level;
      }
      if (Values.isSingle(value)) {
        keys[level] = value;
        continue;
      }
      List<String> several = texts(value);
      keys[level] = several;
      combinations = Combinations.product(combinations, several.size());
    }
    if (combinations > 1) {
      requireFew(combinations);
    }
    return NONE;
  }

  private void requireFew(long combinations) {
    Combinations.requireMade(combinations, "groups");
    Combinations.requireSteps(
        Combinations.product(combinations, GroupState.count(values)), "values in groups");
  }

  private static List<String> texts(Object several) {
    return Values.each(several).stream().map(Values::text).distinct().sorted().toList();
  }

  /** Counts events that are in no group, as they lack a field. */
  public void addLacking(long events, int field) {
    lacking[field] += events;
  }

  private void readValues(Frame frame) {
    for (int at = 0; at < values.length; at++) {
      values[at] = aggregates.get(at).valueIn(frame);
    }
  }

  public List<NamedValue> by() {
    return by;
  }

  /** The groups, for those who find out an event's group in a way of their own. */
  public GroupTable groups() {
    return groups;
  }

  /** Adds an event to a group of {@link #groups}. */
  public void add(Frame frame, int group) {
    readValues(frame);
    addToGroup(group, frame);
  }

  /** Whether events are only counted, and not looked at. */
  public boolean onlyCounts() {
    return aggregates.stream().allMatch(Aggregation::countsEvents);
  }

  /** Adds a number of events to a group, where they are only counted. */
  public void addCount(long events, int group) {
    for (Accumulator counter : state(group)) {
      ((Count) counter).add(events);
    }
  }

  /** Goes through the fields: an event that has several values of one is in several groups. */
  private void addToGroups(int level, int prefix, Frame frame) {
    if (level == keys.length) {
      addToGroup(prefix, frame);
      return;
    }
    Object key = keys[level];
    if (key instanceof List<?> several) {
      for (Object each : several) {
        addToGroups(level + 1, groups.extend(level, prefix, (String) each), frame);
      }
    } else {
      addToGroups(level + 1, groups.extend(level, prefix, Values.text(key)), frame);
    }
  }

  private void addToGroup(int id, Frame frame) {
    Moment moment = () -> time == null ? null : EpochSeconds.instant(time.valueIn(frame));
    Accumulator[] state = state(id);
    for (int at = 0; at < state.length; at++) {
      try {
        state[at].add(values[at], moment);
        held.hold(state[at].takeGrown());
      } catch (StatsLimit e) {
        throw aggregates.get(at).refused(e);
      }
    }
  }

  private Accumulator[] state(int id) {
    while (states.size() <= id) {
      states.add(accumulators());
      held.holdOne(OF_GROUP + (long) OF_ACCUMULATOR * values.length + groups.takeGrown());
    }
    return states.get(id);
  }

  private Accumulator[] accumulators() {
    Accumulator[] made = new Accumulator[aggregates.size()];
    for (int at = 0; at < made.length; at++) {
      made[at] = aggregates.get(at).accumulator();
    }
    return made;
  }

  @Override
  public void merge(RowSink later) {
    StatsSink other = (StatsSink) later;
    // Here it is accounted for once more, as far as it is new.
    other.held.release();
    for (int field = 0; field < lacking.length; field++) {
      lacking[field] += other.lacking[field];
    }
    int[] here = groups.numbersOf(other.groups);
    for (int id = 0; id < other.states.size(); id++) {
      Accumulator[] state = state(here[id]);
      Accumulator[] added = other.states.get(id);
      for (int at = 0; at < state.length; at++) {
        try {
          state[at].merge(added[at]);
          held.hold(state[at].takeGrown());
        } catch (StatsLimit e) {
          throw aggregates.get(at).refused(e);
        }
      }
    }
  }

  @Override
  public String holds() {
    return "groups";
  }

  @Override
  public void holdIn(Account account) {
    held = account;
  }

  private record Group(List<String> texts, List<Accumulator> state) {}

  @Override
  public List<@Nullable Object[]> rows() {
    account.set(lacking);
    return IntStream.range(0, states.size())
        .mapToObj(id -> new Group(groups.textsOf(id), List.of(states.get(id))))
        .sorted((left, right) -> GroupTable.ORDER.compare(left.texts, right.texts))
        .map(StatsSink::row)
        .toList();
  }

  private static @Nullable Object[] row(Group group) {
    @Nullable Object[] row = new @Nullable Object[group.texts.size() + group.state.size()];
    group.texts.toArray(row);
    for (int at = 0; at < group.state.size(); at++) {
      row[group.texts.size() + at] = group.state.get(at).result();
    }
    return row;
  }
}
