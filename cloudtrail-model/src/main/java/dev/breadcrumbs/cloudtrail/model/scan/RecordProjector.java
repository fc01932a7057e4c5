package dev.breadcrumbs.cloudtrail.model.scan;

import dev.breadcrumbs.cloudtrail.model.reading.RecordScanner;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Scans one record after the other for the values at a set of paths. Records of one service are
 * much alike, so it guesses each key from the one that followed last time, and compares instead of
 * searching. What it accepts is what a careful reader makes of the bytes; whatever is broken or
 * unusual (a needed key twice or written with escapes, very deep nesting, malformed UTF-8) it
 * leaves to the careful reader. Not thread-safe.
 */
public final class RecordProjector implements RecordScanner {
  private final JsonSkipper skipper = new JsonSkipper();
  private final MemberTable root = new MemberTable(0);
  private final int[] starts;
  private final int[] ends;
  private final int[] depths;
  private final @Nullable KnownObject[] objects;
  private final @Nullable Member[] top;

  /** Room for the values of an object that is to be remembered. */
  private final int[] values;

  private long record;
  private boolean event;

  /**
   * Prepares for a set of paths.
   *
   * @param paths for each slot, the names that lead to its value; each slot's path once
   */
  public RecordProjector(List<List<String>> paths) {
    starts = new int[paths.size()];
    ends = new int[paths.size()];
    depths = new int[paths.size()];
    objects = new @Nullable KnownObject[paths.size()];
    top = new @Nullable Member[paths.size()];
    values = new int[KnownObject.PARTS * paths.size()];
    for (int slot = 0; slot < paths.size(); slot++) {
      need(paths.get(slot), slot);
    }
    root.markEvents();
  }

  private void need(List<String> path, int slot) {
    MemberTable table = root;
    for (int at = 0; at < path.size() - 1; at++) {
      Member member = table.of(path.get(at));
      table = member.makeBelow(at + 1);
    }
    Member last = table.of(path.get(path.size() - 1));
    last.makeNeeded(slot);
    top[slot] = table == root ? last : null;
  }

  /**
   * Scans the record at {@code from}.
   *
   * @return the index behind it, or a negative number if it is not for this scanner
   */
  @Override
  public int scan(byte[] bytes, int from, int limit) {
    record++;
    event = false;
    skipper.begin();
    Arrays.fill(starts, -1);
    int end = object(root, bytes, from, limit);
    return event ? end : JsonSkipper.UNSURE;
  }

  private int object(MemberTable table, byte[] bytes, int from, int limit) {
    int at = from + 1;
    if (JsonSkipper.mayBeBlank(bytes[at])) {
      at = JsonSkipper.skipBlanks(bytes, at, limit);
    }
    if (bytes[at] == '}') {
      return at < limit ? at + 1 : JsonSkipper.UNSURE;
    }
    Member previous = table.begin;
    while (at < limit) {
      Member member = previous.follower(bytes, at);
      if (member != null) {
        at += member.length;
        if (at >= limit) {
          // It matched what means nothing.
          return JsonSkipper.UNSURE;
        }
        if (JsonSkipper.mayBeBlank(bytes[at])) {
          at = JsonSkipper.skipBlanks(bytes, at, limit);
        }
      } else {
        int key = at;
        at = skipper.skipKey(bytes, key, limit);
        if (at < 0) {
          return JsonSkipper.UNSURE;
        }
        member = table.lookUp(previous, bytes, key, limit);
        if (member == null) {
          return JsonSkipper.UNSURE;
        }
      }
      at =
          member.isPlain()
              ? skipper.skipValue(bytes, at, limit)
              : value(table, member, bytes, at, limit);
      if (at < 0 || at >= limit) {
        return JsonSkipper.UNSURE;
      }
      byte next = bytes[at];
      if (JsonSkipper.mayBeBlank(next)) {
        at = JsonSkipper.skipBlanks(bytes, at, limit);
        next = bytes[at];
      }
      at++;
      if (next == '}') {
        return at <= limit ? at : JsonSkipper.UNSURE;
      }
      if (next != ',') {
        return JsonSkipper.UNSURE;
      }
      if (JsonSkipper.mayBeBlank(bytes[at])) {
        at = JsonSkipper.skipBlanks(bytes, at, limit);
      }
      previous = member;
    }
    return JsonSkipper.UNSURE;
  }

  /** Skips a member's value and remembers what is needed of it. */
  private int value(MemberTable table, Member member, byte[] bytes, int from, int limit) {
    if (table == root) {
      if (member.isOfOther()) {
        return JsonSkipper.UNSURE;
      }
      event |= member.isOfEvent();
    }
    if (!member.isNeeded()) {
      return skipper.skipValue(bytes, from, limit);
    }
    if (member.seenIn == record) {
      return JsonSkipper.UNSURE;
    }
    member.seenIn = record;
    return needed(table, member, bytes, from, limit);
  }

  private int needed(MemberTable table, Member member, byte[] bytes, int from, int limit) {
    MemberTable below = member.below();
    if (bytes[from] == '{' && below != null) {
      return needed(table, member, below, bytes, from, limit);
    }
    int end = skipper.skipValue(bytes, from, limit);
    if (end < 0) {
      return end;
    }
    put(member.slot(), from, end, table.depth + 1, null);
    if (bytes[from] == '[' && below != null) {
      putBelow(below, from, end, table.depth + 1);
    }
    return end;
  }

  /** An object of which something is needed: scanned, unless the same bytes were before. */
  private int needed(
      MemberTable table, Member member, MemberTable below, byte[] bytes, int from, int limit) {
    KnownObjects known = member.known();
    KnownObject object = known == null ? null : known.find(bytes, from, limit);
    if (object != null) {
      int end = from + object.length();
      putAll(object, from);
      put(member.slot(), from, end, table.depth + 1, object);
      return end;
    }
    int end = object(below, bytes, from, limit);
    if (end < 0) {
      return end;
    }
    // What is not plain must be noticed in each record.
    if (known != null && skipper.spelling() == Spelling.PLAIN && known.hasRoomFor(end - from)) {
      object = new KnownObject(Arrays.copyOfRange(bytes, from, end), valuesOf(below, from));
      known.add(object);
    }
    put(member.slot(), from, end, table.depth + 1, object);
    return end;
  }

  private void put(int slot, int from, int end, int depth, @Nullable KnownObject object) {
    if (slot == Member.NO_SLOT) {
      return;
    }
    starts[slot] = from;
    ends[slot] = end;
    depths[slot] = depth;
    objects[slot] = object;
  }

  private void putAll(KnownObject object, int from) {
    int[] known = object.values();
    for (int at = 0; at < known.length; at += KnownObject.PARTS) {
      put(known[at], from + known[at + 1], from + known[at + 2], known[at + 3], null);
    }
  }

  /** What was found below a table, in an object that begins at an index. */
  private int[] valuesOf(MemberTable below, int from) {
    int size = 0;
    for (int slot : below.neededSlots()) {
      if (starts[slot] >= 0) {
        values[size++] = slot;
        values[size++] = starts[slot] - from;
        values[size++] = ends[slot] - from;
        values[size++] = depths[slot];
      }
    }
    return Arrays.copyOf(values, size);
  }

  /** All that is needed below an array: it takes a careful reader to collect it. */
  private void putBelow(MemberTable table, int from, int end, int depth) {
    for (int slot : table.neededSlots()) {
      put(slot, from, end, depth, null);
    }
  }

  /**
   * Returns how the texts of the record, and its names, are written.
   *
   * @return the spelling
   */
  public Spelling spelling() {
    return skipper.spelling();
  }

  /**
   * Returns where a slot's value begins.
   *
   * @param slot the slot
   * @return index of its first byte, which a null has, too; -1 if there is none
   */
  public int start(int slot) {
    return starts[slot];
  }

  /**
   * Returns where a slot's value ends.
   *
   * @param slot the slot
   * @return index behind its last byte
   */
  public int end(int slot) {
    return ends[slot];
  }

  /**
   * Returns how many names of the slot's path led to the value: fewer than all if it is an array
   * that the rest of the path looks through.
   *
   * @param slot the slot
   * @return the number of names
   */
  public int depth(int slot) {
    return depths[slot];
  }

  /**
   * Returns the object that is a slot's value, if it is remembered in case it comes again. Objects
   * at the top of a record are, from the first time that somebody asks for one.
   *
   * @param slot the slot
   * @return the object; null if there is none, or it is not remembered
   */
  public @Nullable KnownObject object(int slot) {
    Member member = top[slot];
    if (member != null) {
      member.remember();
    }
    return starts[slot] < 0 ? null : objects[slot];
  }
}
