package dev.breadcrumbs.cloudtrail.model.scan;

import org.jspecify.annotations.Nullable;

/**
 * A place in the bytes of a record, moved on by those who read from there. Arrays must have {@link
 * #PADDING} bytes behind the limit, and those whose {@linkplain #key keys} are read 64, as windows
 * have. Not thread-safe.
 */
public final class ObjectBytes {
  /** How many bytes beyond the end of the content an array must have. */
  public static final int PADDING = 16;

  private static final int NULL = 0x6C6C756E;

  private final JsonSkipper skipper = new JsonSkipper();
  private byte[] bytes = new byte[PADDING];
  private int at;
  private int limit;

  /** Makes a place in nothing. */
  public ObjectBytes() {}

  /**
   * Stands on a byte of an array.
   *
   * @param array the bytes
   * @param from index of the byte to stand on
   * @param to index behind the last byte that counts
   */
  public void moveTo(byte[] array, int from, int to) {
    bytes = array;
    at = from;
    limit = to;
  }

  /**
   * Returns the array.
   *
   * @return the bytes
   */
  public byte[] bytes() {
    return bytes;
  }

  /**
   * Returns the place.
   *
   * @return the index of the next byte; negative if something was refused
   */
  public int at() {
    return at;
  }

  /**
   * Returns whether what was read is to be left to a careful reader.
   *
   * @return whether something was broken or unusual
   */
  public boolean isRefused() {
    return at < 0;
  }

  /** Refuses the record: it is broken or unusual. */
  public void refuse() {
    at = JsonSkipper.UNSURE;
  }

  /**
   * Returns the next byte.
   *
   * @return the byte
   */
  public byte current() {
    return bytes[at];
  }

  /**
   * Moves over a value, checking it.
   *
   * @return whether there is one; if not, the record is refused
   */
  public boolean skipValue() {
    return moved(skipper.skipValue(bytes, at, limit));
  }

  /**
   * Moves over a null.
   *
   * @return false, without moving, if something else is here
   */
  public boolean skipNull() {
    if ((int) Words.at(bytes, at) != NULL || at + 4 >= limit) {
      return false;
    }
    at += 4;
    return true;
  }

  /**
   * Moves over a string, checking it.
   *
   * @return whether there is one; if not, the record is refused
   */
  public boolean skipString() {
    return moved(bytes[at] == '"' ? skipper.skipString(bytes, at + 1, limit) : JsonSkipper.UNSURE);
  }

  /**
   * Moves over a key of any name, its colon, and the blanks around them, checking it.
   *
   * @return whether there is one; if not, the record is refused
   */
  public boolean skipKey() {
    return moved(skipper.skipKey(bytes, at, limit));
  }

  /**
   * Moves over an opening bracket and the blanks behind it.
   *
   * @param open the bracket
   * @param close its counterpart
   * @return whether something stands between the two; if not, they were both moved over
   */
  public boolean enter(char open, char close) {
    if (bytes[at] != open) {
      refuse();
      return false;
    }
    at++;
    skipBlanks();
    if (bytes[at] == close) {
      moved(at + 1);
      return false;
    }
    return true;
  }

  /**
   * Moves over the comma or closing bracket behind a value.
   *
   * @param close the bracket
   * @return whether it was a comma; if neither is here, the record is refused
   */
  public boolean goesOn(char close) {
    if (at < 0) {
      return false;
    }
    skipBlanks();
    byte next = bytes[at];
    if (next != ',' && next != close) {
      refuse();
      return false;
    }
    if (!moved(at + 1) || next == close) {
      return false;
    }
    skipBlanks();
    return true;
  }

  /**
   * Moves over a key, its colon, and the blanks around them.
   *
   * @param table the keys that are known
   * @param previous the key before, or the table's beginning
   * @return the key; null if the record is refused
   */
  public @Nullable Member key(MemberTable table, Member previous) {
    Member member = previous.follower(bytes, at);
    if (member != null) {
      at += member.length;
      skipBlanks();
    } else {
      int key = at;
      if (!moved(skipper.skipKey(bytes, key, limit))) {
        return null;
      }
      member = table.lookUp(previous, bytes, key, limit);
    }
    if (member == null || member == MemberTable.STRANGER || at >= limit) {
      refuse();
      return null;
    }
    return member;
  }

  private void skipBlanks() {
    if (at < limit && JsonSkipper.mayBeBlank(bytes[at])) {
      at = JsonSkipper.skipBlanks(bytes, at, limit);
    }
  }

  private boolean moved(int to) {
    at = to <= limit ? to : JsonSkipper.UNSURE;
    return at >= 0;
  }
}
