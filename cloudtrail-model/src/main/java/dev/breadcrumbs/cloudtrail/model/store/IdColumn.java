package dev.breadcrumbs.cloudtrail.model.store;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Ids in the form of CloudTrail's, {@code 0a1b2c3d-...}, as 16 bytes. */
public final class IdColumn implements EventColumn {
  /** The high half where the low half tells that there is no id, or one of another form. */
  static final long NONE = 0;

  static final long MISSING = 0;
  static final long OTHER = 1;

  private static final int LENGTH = 36;

  private final long[] halves;

  /** Takes over the array: two halves an event. */
  IdColumn(long[] halves) {
    this.halves = halves;
  }

  @Override
  public @Nullable Object value(int event) {
    long high = halves[2 * event];
    long low = halves[2 * event + 1];
    if (high == NONE) {
      return low == MISSING ? null : IN_RECORD;
    }
    return new UUID(high, low).toString();
  }

  @Override
  public long bytes() {
    return Heap.array(halves.length, Long.BYTES);
  }

  /** The id that the text is; null if it is not of the usual form, or reserved. */
  static @Nullable UUID parse(byte[] bytes, int from, int to) {
    if (to - from != LENGTH) {
      return null;
    }
    for (int at = 0; at < LENGTH; at++) {
      byte found = bytes[from + at];
      boolean dash = at == 8 || at == 13 || at == 18 || at == 23;
      boolean hex = (found >= '0' && found <= '9') || (found >= 'a' && found <= 'f');
      if (dash ? found != '-' : !hex) {
        return null;
      }
    }
    UUID id = UUID.fromString(new String(bytes, from, LENGTH, StandardCharsets.US_ASCII));
    return id.getMostSignificantBits() == NONE ? null : id;
  }
}
