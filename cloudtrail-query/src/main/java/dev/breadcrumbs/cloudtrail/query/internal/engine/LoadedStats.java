package dev.breadcrumbs.cloudtrail.query.internal.engine;

import dev.breadcrumbs.cloudtrail.model.store.EventStore;
import dev.breadcrumbs.cloudtrail.query.internal.command.StatsSink;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Frame;
import dev.breadcrumbs.cloudtrail.query.internal.expression.NamedValue;
import dev.breadcrumbs.cloudtrail.query.internal.value.Values;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Groups loaded events by the numbers of their values, a batch at a time. An event with an unusual
 * value is grouped by the sink itself. Not thread-safe.
 */
final class LoadedStats implements LoadedBatches {
  /** The event has a field of the groups missing, and so no group. */
  private static final int NO_GROUP = -1;

  /** The event may be in several groups. */
  private static final int UNUSUAL = -2;

  private final StatsSink sink;
  private final LoadedEvent event;
  private final List<Key> keys = new ArrayList<>();
  private final boolean onlyCounts;
  private final Frame frame = new Frame(0);
  private long[] counts = new long[64];
  private int[] groups = new int[0];
  private int[] numbers = new int[0];

  LoadedStats(StatsSink sink, List<NamedValue> by, EventStore store, LoadedEvent event) {
    this.sink = sink;
    this.event = event;
    this.onlyCounts = sink.onlyCounts();
    by.forEach(field -> keys.add(new Key(keys.size(), field, store, event)));
  }

  /** Whether the groups' fields are on columns, at least in part. */
  boolean isWorthIt() {
    return keys.stream().noneMatch(key -> key.values instanceof CodedValue.OfEvent);
  }

  /** One field of the groups. */
  private final class Key {
    private static final int UNKNOWN = -1;

    private final int level;
    private final Numbering numbering = new Numbering();
    private final CodedValue values;
    private int[] codes = new int[0];

    Key(int level, NamedValue field, EventStore store, LoadedEvent event) {
      this.level = level;
      this.values = CodedValue.of(field.expression(), store, event, numbering);
    }

    /** Extends the groups of some events by this field. */
    void extend(int[] events, int count) {
      values.numbers(events, count, numbers);
      if (codes.length < numbering.size()) {
        int known = codes.length;
        codes = Arrays.copyOf(codes, 2 * numbering.size());
        Arrays.fill(codes, known, codes.length, UNKNOWN);
      }
      for (int at = 0; at < count; at++) {
        if (groups[at] >= 0) {
          groups[at] = extended(groups[at], numbers[at]);
        }
      }
    }

    private int extended(int prefix, int number) {
      if (number <= 0) {
        if (number == Numbering.MISSING) {
          sink.addLacking(1, level);
          return NO_GROUP;
        }
        return UNUSUAL;
      }
      int code = codes[number];
      if (code == UNKNOWN) {
        Object value = Objects.requireNonNull(numbering.value(number), "value");
        code = sink.groups().codeOf(level, Values.text(value));
        codes[number] = code;
      }
      return sink.groups().extend(level, prefix, code);
    }
  }

  @Override
  public void take(int[] events, int count) {
    if (groups.length < count) {
      groups = new int[count];
      numbers = new int[count];
    }
    Arrays.fill(groups, 0, count, 0);
    keys.forEach(key -> key.extend(events, count));
    for (int at = 0; at < count; at++) {
      int group = groups[at];
      if (group >= 0 && onlyCounts) {
        count(group);
      } else if (group != NO_GROUP) {
        add(events[at], group);
      }
    }
  }

  private void count(int group) {
    if (group >= counts.length) {
      counts = Arrays.copyOf(counts, 2 * group);
    }
    counts[group]++;
  }

  private void add(int number, int group) {
    event.moveTo(number);
    frame.moveTo(event);
    if (group == UNUSUAL) {
      sink.add(frame);
    } else {
      sink.add(frame, group);
    }
  }

  @Override
  public void finish() {
    for (int group = 0; group < counts.length; group++) {
      if (counts[group] > 0) {
        sink.addCount(counts[group], group);
      }
    }
  }
}
