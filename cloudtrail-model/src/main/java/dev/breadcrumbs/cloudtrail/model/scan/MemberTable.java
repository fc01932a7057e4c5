package dev.breadcrumbs.cloudtrail.model.scan;

import dev.breadcrumbs.cloudtrail.model.internal.envelope.EventKeys;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The keys known of the objects at one path: those that are needed, and those met so far. */
public final class MemberTable {
  /** Objects with more keys than this are no schema: further keys are not remembered. */
  private static final int MOST = 512;

  /** Stands for all keys that are neither needed nor remembered. */
  static final Member STRANGER = new Member(new byte[0]);

  private static final long MIX = 0x9E3779B97F4A7C15L;

  /** Depth of the objects: how many names lead to them. */
  final int depth;

  /** Stands before the first key of every object. */
  final Member begin = new Member(new byte[0]);

  private @Nullable Member[] slots = new @Nullable Member[64];
  private int size;

  /** Made when first asked for: what is needed is said before the first record. */
  private int @Nullable [] needed;

  MemberTable(int depth) {
    this.depth = depth;
  }

  /**
   * Makes a table of the keys that objects of one kind are known to have.
   *
   * @param names plain ASCII names; each one's slot is its index
   * @return the table
   */
  public static MemberTable ofNames(List<String> names) {
    MemberTable table = new MemberTable(0);
    for (int slot = 0; slot < names.size(); slot++) {
      table.of(names.get(slot)).makeNeeded(slot);
    }
    return table;
  }

  /** Marks the keys by which an event and other JSON are told apart. */
  public void markEvents() {
    EventKeys.ofEvents().forEach(name -> of(name).makeOfEvent());
    EventKeys.ofOthers().forEach(name -> of(name).makeOfOther());
    // The framer opens envelopes.
    EventKeys.ofEnvelopes().forEach(name -> of(name).makeOfOther());
  }

  /**
   * Returns what stands before the first key of every object.
   *
   * @return the beginning
   */
  public Member begin() {
    return begin;
  }

  /** The member whose key stands at an index; null if it is written with escapes. */
  @Nullable Member lookUp(Member previous, byte[] bytes, int key, int limit) {
    int behind = JsonSkipper.skipCheckedString(bytes, key + 1);
    int colon = JsonSkipper.skipBlanks(bytes, behind, limit);
    for (int at = key; at < behind; at++) {
      if (bytes[at] == '\\') {
        // The same name can be written in many ways.
        return null;
      }
    }
    if (colon != behind) {
      return findSpaced(bytes, key, behind);
    }
    Member member = findOrLearn(bytes, key, colon + 1);
    previous.expect(member);
    return member;
  }

  /** The member of a name that is plain ASCII, made if need be. */
  Member of(String name) {
    byte[] key = ("\"" + name + "\":").getBytes(StandardCharsets.UTF_8);
    Member known = find(key, 0, key.length);
    if (known != null) {
      return known;
    }
    Member made = new Member(key);
    add(made);
    return made;
  }

  /** The member whose key, quotes and colon included, stands in a range of bytes. */
  @Nullable Member find(byte[] bytes, int from, int to) {
    int mask = slots.length - 1;
    for (int at = hash(bytes, from, to) & mask; slots[at] != null; at = (at + 1) & mask) {
      Member member = slots[at];
      if (member.length == to - from
          && Arrays.equals(member.key, 0, member.length, bytes, from, to)) {
        return member;
      }
    }
    return null;
  }

  /** The member of a key that was met; a stranger if there are too many to remember. */
  Member findOrLearn(byte[] bytes, int from, int to) {
    Member known = find(bytes, from, to);
    if (known != null) {
      return known;
    }
    if (size == MOST) {
      return STRANGER;
    }
    Member made = new Member(Arrays.copyOfRange(bytes, from, to));
    add(made);
    return made;
  }

  /** The member of a key whose colon stands apart. */
  Member findSpaced(byte[] bytes, int from, int to) {
    byte[] key = Arrays.copyOfRange(bytes, from, to + 1);
    key[to - from] = ':';
    return findOrLearn(key, 0, key.length);
  }

  /** The slots of all that is needed of these objects, however deep. */
  int[] neededSlots() {
    int[] slotsBelow = needed;
    if (slotsBelow == null) {
      List<Integer> found = new ArrayList<>();
      addNeeded(found);
      slotsBelow = found.stream().mapToInt(Integer::intValue).toArray();
      needed = slotsBelow;
    }
    return slotsBelow;
  }

  private void addNeeded(List<Integer> found) {
    for (Member member : slots) {
      if (member == null) {
        continue;
      }
      if (member.slot() != Member.NO_SLOT) {
        found.add(member.slot());
      }
      MemberTable below = member.below();
      if (below != null) {
        below.addNeeded(found);
      }
    }
  }

  private void add(Member member) {
    if (size * 2 >= slots.length) {
      @Nullable Member[] old = slots;
      slots = new @Nullable Member[old.length * 2];
      for (Member moved : old) {
        if (moved != null) {
          place(moved);
        }
      }
    }
    place(member);
    size++;
  }

  private void place(Member member) {
    int mask = slots.length - 1;
    int at = hash(member.key, 0, member.length) & mask;
    while (slots[at] != null) {
      at = (at + 1) & mask;
    }
    slots[at] = member;
  }

  private static int hash(byte[] bytes, int from, int to) {
    int length = to - from;
    long hash = length;
    for (int at = from; at + 8 <= to; at += 8) {
      hash = (hash ^ Words.at(bytes, at)) * MIX;
    }
    long last = length < 8 ? shortWord(bytes, from, to) : Words.at(bytes, to - 8);
    return (int) (((hash ^ last) * MIX) >>> 33);
  }

  private static long shortWord(byte[] bytes, int from, int to) {
    long word = 0;
    for (int at = from; at < to; at++) {
      word = word << 8 | (bytes[at] & 0xFF);
    }
    return word;
  }
}
