package dev.breadcrumbs.cloudtrail.model.scan;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A key that objects at one path were seen to have: its bytes as they stand in a record, quotes and
 * colon included, and the key that followed it last time, which is where the next look goes first.
 */
public final class Member {
  /** No slot: the value is not needed. */
  public static final int NO_SLOT = -1;

  final byte[] key;
  final int length;
  private final long first;
  private final long last;
  private final long second;
  private final long secondLast;

  /** Whether the key may be guessed: others are read each time, to notice what is not ASCII. */
  private final boolean ascii;

  /** The bytes of a word that a short key has. */
  private final long mask;

  private int slot = NO_SLOT;
  private @Nullable MemberTable below;
  private @Nullable KnownObjects known;
  private boolean ofEvent;
  private boolean ofOther;
  private boolean plain = true;

  /** The record in which the key was seen last, to notice a key that stands twice. */
  long seenIn = -1;

  private @Nullable String name;
  private @Nullable Member next;
  private @Nullable Member nextBefore;

  Member(byte[] key) {
    this.key = Arrays.copyOf(key, Math.max(16, key.length) + 8);
    this.length = key.length;
    ascii = isAscii(key);
    first = Words.at(this.key, 0);
    last = Words.at(this.key, Math.max(0, length - 8));
    second = Words.at(this.key, 8);
    secondLast = Words.at(this.key, Math.max(0, length - 16));
    mask = -1L >>> (64 - 8 * Math.min(8, length));
  }

  private static boolean isAscii(byte[] key) {
    for (byte each : key) {
      if (each < 0) {
        return false;
      }
    }
    return true;
  }

  /**
   * Returns the key as text.
   *
   * @return the name
   */
  public String name() {
    if (name == null) {
      // Without the quotes and the colon; keys with escapes are not remembered.
      name = new String(key, 1, length - 3, StandardCharsets.UTF_8);
    }
    return name;
  }

  void makeNeeded(int newSlot) {
    slot = newSlot;
    plain = false;
  }

  MemberTable makeBelow(int depth) {
    if (below == null) {
      below = new MemberTable(depth);
    }
    plain = false;
    return below;
  }

  void makeOfEvent() {
    ofEvent = true;
    plain = false;
  }

  void makeOfOther() {
    ofOther = true;
    plain = false;
  }

  /** Whether the value is only to be skipped. */
  boolean isPlain() {
    return plain;
  }

  boolean isNeeded() {
    return slot != NO_SLOT || below != null;
  }

  /**
   * Returns where the value goes.
   *
   * @return the slot, or {@link #NO_SLOT}
   */
  public int slot() {
    return slot;
  }

  /** The members of the value, if some below it are needed. */
  @Nullable MemberTable below() {
    return below;
  }

  /** Has objects remembered from here on, of which something is needed. */
  void remember() {
    if (known == null && below != null) {
      known = new KnownObjects();
    }
  }

  /** The objects that were scanned lately; null unless they are remembered. */
  @Nullable KnownObjects known() {
    return known;
  }

  /**
   * Returns whether the key makes an object an event.
   *
   * @return whether events have it
   */
  public boolean isOfEvent() {
    return ofEvent;
  }

  /**
   * Returns whether the key shows that an object is no event.
   *
   * @return whether only others have it
   */
  public boolean isOfOther() {
    return ofOther;
  }

  /** The key at an index, if it is one of the two that followed this one last. */
  @Nullable Member follower(byte[] bytes, int at) {
    Member likely = next;
    if (likely == null || likely.standsAt(bytes, at)) {
      return likely;
    }
    Member second = nextBefore;
    if (second == null || !second.standsAt(bytes, at)) {
      return null;
    }
    expect(second);
    return second;
  }

  /** Notes which key followed this one. */
  void expect(Member member) {
    if (this != MemberTable.STRANGER && member != MemberTable.STRANGER && member.ascii) {
      nextBefore = next;
      next = member;
    }
  }

  /** Whether the key, and its colon, stand at an index. */
  boolean standsAt(byte[] bytes, int at) {
    if (length < 8 && length > 0) {
      return (Words.at(bytes, at) & mask) == first;
    }
    if (length == 0 || length > 32) {
      return at + length <= bytes.length && Arrays.equals(bytes, at, at + length, key, 0, length);
    }
    return Words.at(bytes, at) == first
        && Words.at(bytes, at + length - 8) == last
        && (length <= 16
            || (Words.at(bytes, at + 8) == second
                && Words.at(bytes, at + length - 16) == secondLast));
  }
}
