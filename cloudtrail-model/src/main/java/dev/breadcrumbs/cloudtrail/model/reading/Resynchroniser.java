package dev.breadcrumbs.cloudtrail.model.reading;

import dev.breadcrumbs.cloudtrail.model.internal.envelope.Envelope;
import dev.breadcrumbs.cloudtrail.model.internal.envelope.EventKeys;
import dev.breadcrumbs.cloudtrail.model.internal.envelope.LinePrefix;
import org.jspecify.annotations.Nullable;

/**
 * Finds the next record after damage: a brace that is followed by a key that events begin with, or
 * by the key that this file's records begin with, or that stands at the start of a line.
 */
final class Resynchroniser {
  private final ByteWindow window;
  private @Nullable String usualKey;

  Resynchroniser(ByteWindow window) {
    this.window = window;
  }

  /** Learns from the first whole record how those of this file begin. */
  void learn(int brace) {
    if (usualKey == null) {
      String key = EventKeys.firstKey(window.bytes(), brace, window.limit());
      usualKey = key == null ? "" : key;
    }
  }

  /**
   * Moves on to the next place where a record seems to begin.
   *
   * @return false, at the end of the file, if there is none
   */
  boolean seek() {
    return seek(Long.MAX_VALUE);
  }

  /** Likewise, but only before an offset; at it if there is none. */
  boolean seek(long until) {
    byte previous = 0;
    byte last = 0;
    LinePrefix prefix = new LinePrefix();
    // Where on its line the damage is, nobody knows.
    prefix.take((byte) '}');
    boolean isValue = false;
    do {
      for (; window.held() > 0; window.moveTo(window.position() + 1)) {
        if (window.offset() == until) {
          return false;
        }
        byte current = window.current();
        boolean atLine = previous == '\n' || prefix.isPrefix();
        if (current == '{' && !isValue && (beginsRecord() || (atLine && hasKey()))) {
          return true;
        }
        prefix.take(current);
        previous = current;
        if (!Envelope.isBlank(current)) {
          // What stands behind a key and a colon is part of the damaged record.
          isValue = current == ':' && last == '"';
          last = current;
        }
      }
    } while (window.offset() < until && window.more());
    return false;
  }

  /** Returns whether the brace at the position begins a record, by its first key. */
  boolean beginsRecord() {
    String key = firstKey();
    return key != null && (EventKeys.beginEvent(key) || key.equals(usualKey));
  }

  private boolean hasKey() {
    return firstKey() != null;
  }

  private @Nullable String firstKey() {
    // The first key may lie across the end of the window.
    window.require(EventKeys.LOOK_AHEAD);
    return EventKeys.firstKey(window.bytes(), window.position(), window.limit());
  }
}
