package dev.breadcrumbs.cloudtrail.model.scan;

import org.jspecify.annotations.Nullable;

/**
 * The objects that stood at one path lately, found by how they begin: {@code userIdentity} is the
 * same in all calls of a session, and what is known need not be scanned again. Bounded: there are
 * two places for each beginning, of which the older one is given to a new object; where few objects
 * come twice it gives up. Not thread-safe.
 */
final class KnownObjects {
  /** How much of an object is looked at to find it, and how much must be left to look at. */
  private static final int WINDOW = 128;

  private static final int LONGEST = 1024;
  private static final int PLACES = 1 << 11;
  private static final int TRIAL = 4 * PLACES;
  private static final long MIX = 0x9E3779B97F4A7C15L;

  private @Nullable KnownObject[] known = new @Nullable KnownObject[PLACES];
  private int lookups;
  private int hits;
  private boolean useless;
  private int place;

  /** The object at an index; null if it is not known. */
  @Nullable KnownObject find(byte[] bytes, int from, int limit) {
    if (useless || limit - from < WINDOW) {
      return null;
    }
    lookups++;
    place = hash(bytes, from) & (PLACES - 1);
    KnownObject newer = known[place];
    if (newer != null && newer.standsAt(bytes, from, limit)) {
      hits++;
      return newer;
    }
    KnownObject older = known[place ^ 1];
    if (older != null && older.standsAt(bytes, from, limit)) {
      hits++;
      return older;
    }
    return null;
  }

  /** Whether an object of a length, which {@link #find} did not find, can be remembered. */
  boolean hasRoomFor(int length) {
    if (lookups >= TRIAL) {
      useless = hits < lookups / 4;
      lookups = 0;
      hits = 0;
    }
    if (useless) {
      known = new @Nullable KnownObject[0];
    }
    return !useless && length >= WINDOW && length <= LONGEST;
  }

  /** Remembers an object, after {@link #find} did not find it. */
  void add(KnownObject object) {
    known[place ^ 1] = known[place];
    known[place] = object;
  }

  /** Four words at a time, none of which waits for another. */
  private static int hash(byte[] bytes, int from) {
    long first = 0;
    long second = 0;
    long third = 0;
    long fourth = 0;
    for (int at = from; at < from + WINDOW; at += 32) {
      first = (first ^ Words.at(bytes, at)) * MIX;
      second = (second ^ Words.at(bytes, at + 8)) * MIX;
      third = (third ^ Words.at(bytes, at + 16)) * MIX;
      fourth = (fourth ^ Words.at(bytes, at + 24)) * MIX;
    }
    long hash = (first ^ second >>> 7) + (third ^ fourth >>> 11);
    return (int) (((hash ^ hash >>> 29) * MIX) >>> 40);
  }
}
