package dev.breadcrumbs.cloudtrail.rules.evidence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The hours of which there is something, a day in a number. Not thread-safe. */
final class CoveredHours {
  private static final int HOURS_OF_DAY = 24;
  private static final long SECONDS_OF_HOUR = 3_600;

  private final TreeMap<Long, Integer> days = new TreeMap<>();
  private long missing;

  /** Takes the hour of a time; returns whether its day is known, which a new one may not be. */
  boolean add(Instant time, boolean mayGrow) {
    long hour = Math.floorDiv(time.getEpochSecond(), SECONDS_OF_HOUR);
    long day = Math.floorDiv(hour, HOURS_OF_DAY);
    if (!mayGrow && !days.containsKey(day)) {
      return false;
    }
    days.merge(day, 1 << Math.floorMod(hour, HOURS_OF_DAY), (one, other) -> one | other);
    return true;
  }

  int days() {
    return days.size();
  }

  long count() {
    return days.values().stream().mapToLong(Integer::bitCount).sum();
  }

  /** How many hours between the first and the last are not covered; known behind the gaps. */
  long missing() {
    return missing;
  }

  /** The spans between the first and the last hour of which there is nothing. */
  List<TimeSpan> gaps(int most) {
    List<TimeSpan> gaps = new ArrayList<>();
    missing = 0;
    long expected = Long.MAX_VALUE;
    for (Map.Entry<Long, Integer> day : days.entrySet()) {
      for (int of = 0; of < HOURS_OF_DAY; of++) {
        if ((day.getValue() >> of & 1) == 0) {
          continue;
        }
        long hour = day.getKey() * HOURS_OF_DAY + of;
        if (hour > expected) {
          missing += hour - expected;
          if (gaps.size() < most) {
            gaps.add(new TimeSpan(start(expected), start(hour)));
          }
        }
        expected = hour + 1;
      }
    }
    return gaps;
  }

  private static Instant start(long hour) {
    return Instant.ofEpochSecond(hour * SECONDS_OF_HOUR);
  }
}
