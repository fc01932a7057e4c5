package dev.breadcrumbs.cloudtrail.query.internal.plan;

import dev.breadcrumbs.cloudtrail.query.internal.expression.NamedValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Counts events and rows between the commands of one run. Each thread counts in a place of its own,
 * which is made here; the sum is taken when all have ended.
 */
final class RunCounts {
  /** What is counted: all at a place between commands, or those that lack a field there. */
  private record Counted(int place, String missing) {}

  private final Map<Counted, List<long[]>> cells = new HashMap<>();

  private synchronized long[] cell(int place, String missing) {
    long[] cell = new long[1];
    cells.computeIfAbsent(new Counted(place, missing), first -> new ArrayList<>()).add(cell);
    return cell;
  }

  /** Counts what goes by. */
  Step.Maker step(int place) {
    return new Counting(
        next -> {
          long[] cell = cell(place, "");
          return frame -> {
            cell[0]++;
            next.take(frame);
          };
        });
  }

  /** A step that only counts. */
  private record Counting(Step.Maker step) implements Step.Maker {
    @Override
    public Step before(Step next) {
      return step.before(next);
    }

    @Override
    public Step.Maker onTrial() {
      return next -> next;
    }
  }

  /** Counts rows that are at hand. */
  RowStage stage(int place) {
    return rows -> {
      cell(place, "")[0] += rows.size();
      return rows;
    };
  }

  /** Counts what lacks one of the fields, by the first that it lacks. */
  Step.Maker missing(int place, List<NamedValue> fields) {
    return new Counting(next -> missing(place, fields, next));
  }

  private Step missing(int place, List<NamedValue> fields, Step next) {
    List<long[]> missing = fields.stream().map(field -> cell(place, field.name())).toList();
    return frame -> {
      for (int at = 0; at < missing.size(); at++) {
        if (fields.get(at).valueIn(frame) == null) {
          missing.get(at)[0]++;
          break;
        }
      }
      next.take(frame);
    };
  }

  synchronized long at(int place) {
    return sum(cells.get(new Counted(place, "")));
  }

  private static long sum(@Nullable List<long[]> counted) {
    return counted == null ? 0 : counted.stream().mapToLong(cell -> cell[0]).sum();
  }

  /** How many lacked a field, where some did. */
  synchronized Map<String, Long> missing(int place) {
    Map<String, Long> missing = new TreeMap<>();
    cells.forEach(
        (counted, of) -> {
          if (counted.place == place && !counted.missing.isEmpty() && sum(of) > 0) {
            missing.put(counted.missing, sum(of));
          }
        });
    return missing;
  }

  /** The counts of all commands, which are known by their texts. */
  List<CommandTally> tallies(List<String> commands, List<Lacking> leftOut) {
    List<CommandTally> all = new ArrayList<>();
    for (int place = 0; place < commands.size(); place++) {
      Map<String, Long> missing = missing(place);
      for (Lacking lacking : leftOut) {
        if (lacking.place() == place) {
          missing.putAll(lacking.byField());
        }
      }
      all.add(new CommandTally(commands.get(place), at(place), at(place + 1), missing));
    }
    return List.copyOf(all);
  }
}
