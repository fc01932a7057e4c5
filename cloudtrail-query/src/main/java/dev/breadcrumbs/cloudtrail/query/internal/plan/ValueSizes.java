package dev.breadcrumbs.cloudtrail.query.internal.plan;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Estimates what rows take in memory. What stands in many rows is often one object, which counts
 * once. Not thread-safe.
 */
public final class ValueSizes {
  private static final int RECENT = 1 << 10;
  private static final int OF_OBJECT = 24;
  private static final int OF_TEXT = 48;
  private static final int OF_LIST = 40;
  private static final int OF_NUMBER = 80;
  private static final int OF_REFERENCE = 8;

  /** A typed event with its parts, as services write most of them. */
  private static final int OF_EVENT = 4_096;

  private final @Nullable Object[] recent = new @Nullable Object[RECENT];

  /** The bytes of a row with what stands in it. */
  public long of(@Nullable Object[] row) {
    long bytes = OF_OBJECT + (long) OF_REFERENCE * row.length;
    for (Object value : row) {
      bytes += of(value);
    }
    return bytes;
  }

  private long of(@Nullable Object value) {
    if (value == null) {
      return 0;
    }
    if (value instanceof String text) {
      return isKnown(text, text.hashCode()) ? 0 : OF_TEXT + (long) text.length();
    }
    if (value instanceof List<?> several) {
      if (isKnown(several, System.identityHashCode(several))) {
        return 0;
      }
      long bytes = OF_LIST + (long) OF_REFERENCE * several.size();
      for (Object each : several) {
        bytes += of(each);
      }
      return bytes;
    }
    if (value instanceof BigDecimal) {
      return OF_NUMBER;
    }
    return value instanceof CloudTrailEvent ? OF_EVENT : OF_OBJECT;
  }

  private boolean isKnown(Object value, int hash) {
    int place = hash & (RECENT - 1);
    // Not an equal one, which takes memory of its own.
    @SuppressWarnings("ReferenceEquality")
    boolean known = recent[place] == value;
    recent[place] = value;
    return known;
  }
}
