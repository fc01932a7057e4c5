package dev.breadcrumbs.cloudtrail.model.scan;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what values of one slot were decoded to, by their bytes, so that a text that comes
 * again costs no decoding and is the same object. Bounded: when full it forgets everything and
 * starts again; where few values come twice it gives up. Not thread-safe.
 */
public final class TextCache {
  private static final int SLOTS = 1 << 14;
  private static final int MOST = SLOTS / 2;
  private static final int LONGEST_TEXT = 512;
  private static final int TRIAL = 4 * MOST;
  private static final long MIX = 0x9E3779B97F4A7C15L;

  private final int longest;
  private final byte[][] keys = new byte[SLOTS][];
  private final Object[] values = new Object[SLOTS];
  private int size;
  private int lookups;
  private int hits;
  private boolean useless;
  private int place;

  /** Where the last value is: many come in runs. */
  private int recent;

  /** Makes one for texts of a usual length. */
  public TextCache() {
    this(LONGEST_TEXT);
  }

  /**
   * Makes one for values of any kind.
   *
   * @param longest how many bytes a value has at most that is kept
   */
  public TextCache(int longest) {
    this.longest = longest;
  }

  /**
   * Looks for what a range of bytes was decoded to.
   *
   * @param bytes the bytes
   * @param from index of the first
   * @param to index behind the last
   * @return what was kept; null if nothing was
   */
  public @Nullable Object find(byte[] bytes, int from, int to) {
    int length = to - from;
    if (useless || length > longest) {
      return null;
    }
    lookups++;
    byte[] last = keys[recent];
    if (last != null && last.length == length && isSame(last, bytes, from)) {
      hits++;
      return values[recent];
    }
    int at = hash(bytes, from, length) & (SLOTS - 1);
    for (byte[] key = keys[at]; key != null; key = keys[at]) {
      if (key.length == length && isSame(key, bytes, from)) {
        hits++;
        recent = at;
        return values[at];
      }
      at = (at + 1) & (SLOTS - 1);
    }
    place = at;
    return null;
  }

  /**
   * Keeps what a range of bytes was decoded to, after {@link #find} did not find it.
   *
   * @param bytes the bytes
   * @param from index of the first
   * @param to index behind the last
   * @param value what they were decoded to
   */
  public void keep(byte[] bytes, int from, int to, Object value) {
    if (useless || to - from > longest) {
      return;
    }
    if (lookups >= TRIAL || size == MOST) {
      useless = hits < lookups / 4;
      lookups = 0;
      hits = 0;
    }
    if (size == MOST || useless) {
      Arrays.fill(keys, null);
      Arrays.fill(values, null);
      size = 0;
      return;
    }
    keys[place] = Arrays.copyOfRange(bytes, from, to);
    values[place] = value;
    recent = place;
    size++;
  }

  /** Most texts are so short that words are compared sooner than the JDK is asked to. */
  private static boolean isSame(byte[] key, byte[] bytes, int from) {
    int length = key.length;
    int at = 0;
    for (; at + 8 <= length; at += 8) {
      if (Words.at(key, at) != Words.at(bytes, from + at)) {
        return false;
      }
    }
    if (length >= 8) {
      return Words.at(key, length - 8) == Words.at(bytes, from + length - 8);
    }
    for (; at < length; at++) {
      if (key[at] != bytes[from + at]) {
        return false;
      }
    }
    return true;
  }

  private static int hash(byte[] bytes, int from, int length) {
    long hash = length * MIX;
    int at = from;
    for (int left = length; left >= 8; left -= 8) {
      hash = (hash ^ Words.at(bytes, at)) * MIX;
      hash ^= hash >>> 32;
      at += 8;
    }
    int rest = length & 7;
    if (rest > 0) {
      long word = Words.at(bytes, at) & (-1L >>> (64 - 8 * rest));
      hash = (hash ^ word) * MIX;
      hash ^= hash >>> 32;
    }
    return (int) (hash ^ hash >>> 17);
  }
}
