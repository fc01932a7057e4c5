package dev.breadcrumbs.cloudtrail.model.scan;

import java.util.Arrays;

/**
 * The values of one record in the order of its bytes: of each where its key and it itself stand,
 * what it is a member or element of, and which value comes behind all that is in it. Made in one
 * pass over a record that was checked. Not thread-safe.
 */
final class RecordTape {
  static final int NONE = -1;

  /** Of objects with more members it is not found out here whether a key stands twice. */
  private static final int MANY = 64;

  private static final int KEY = 0;
  private static final int KEY_END = 1;
  private static final int START = 2;
  private static final int END = 3;
  private static final int PARENT = 4;
  private static final int NEXT = 5;
  private static final int WIDTH = 6;
  private static final long MIX = 0x9E3779B97F4A7C15L;

  private int[] cells = new int[256 * WIDTH];
  private long[] hashes = new long[256];
  private int size;
  private boolean ambiguous;
  private byte[] bytes = new byte[0];
  private int limit;
  private int at;

  /** Reads a record. */
  void read(byte[] array, int from, int to) {
    bytes = array;
    limit = to;
    at = from;
    size = 0;
    ambiguous = false;
    value(NONE, NONE, NONE, 0);
  }

  byte[] bytes() {
    return bytes;
  }

  int size() {
    return size;
  }

  /** Whether keys may stand twice in an object, so that only the last of each counts. */
  boolean isAmbiguous() {
    return ambiguous;
  }

  /** Index behind the opening quote of a value's key; {@link #NONE} for elements of arrays. */
  int key(int node) {
    return cells[node * WIDTH + KEY];
  }

  int keyEnd(int node) {
    return cells[node * WIDTH + KEY_END];
  }

  int start(int node) {
    return cells[node * WIDTH + START];
  }

  int end(int node) {
    return cells[node * WIDTH + END];
  }

  int parent(int node) {
    return cells[node * WIDTH + PARENT];
  }

  /** The first value behind all that is in this one. */
  int next(int node) {
    return cells[node * WIDTH + NEXT];
  }

  byte firstByte(int node) {
    return bytes[start(node)];
  }

  boolean isObject(int node) {
    return firstByte(node) == '{';
  }

  boolean isArray(int node) {
    return firstByte(node) == '[';
  }

  private void value(int parent, int key, int keyEnd, long hash) {
    int node = add(parent, key, keyEnd, hash);
    byte first = bytes[at];
    if (first == '{') {
      object(node);
    } else if (first == '[') {
      array(node);
    } else {
      at =
          first == '"'
              ? JsonSkipper.skipCheckedString(bytes, at + 1)
              : JsonSkipper.skipScalar(bytes, at, limit);
    }
    cells[node * WIDTH + END] = at;
    cells[node * WIDTH + NEXT] = size;
  }

  private int add(int parent, int key, int keyEnd, long hash) {
    if (size == hashes.length) {
      hashes = Arrays.copyOf(hashes, 2 * size);
      cells = Arrays.copyOf(cells, 2 * size * WIDTH);
    }
    int cell = size * WIDTH;
    cells[cell + KEY] = key;
    cells[cell + KEY_END] = keyEnd;
    cells[cell + START] = at;
    cells[cell + PARENT] = parent;
    hashes[size] = hash;
    return size++;
  }

  private void object(int node) {
    if (isEmpty('}')) {
      return;
    }
    long seen = 0;
    int members = 0;
    do {
      int key = at + 1;
      int behind = JsonSkipper.skipCheckedString(bytes, key);
      at = JsonSkipper.skipColon(bytes, behind, limit);
      long hash = hash(key, behind - 1);
      long bit = 1L << (hash >>> 58);
      members++;
      // Most keys need no comparison: no other has their bit.
      ambiguous |=
          members > MANY || ((seen & bit) != 0 && standsBefore(node, hash, key, behind - 1));
      seen |= bit;
      value(node, key, behind - 1, hash);
    } while (goesOn());
  }

  /** Also marks keys with escapes: one name can be written in many ways. */
  private long hash(int key, int end) {
    long hash = (long) end - key;
    for (int from = key; from < end; from += 8) {
      int left = end - from;
      long word = Words.at(bytes, from);
      long counting = left < 8 ? word & (-1L >>> (64 - 8 * left)) : word;
      ambiguous |= Words.hasBackslash(counting);
      hash = (hash ^ counting) * MIX;
      hash ^= hash >>> 32;
    }
    return hash * MIX;
  }

  private boolean standsBefore(int node, long hash, int key, int end) {
    for (int other = node + 1; other < size; other = next(other)) {
      if (hashes[other] == hash
          && Arrays.equals(bytes, key, end, bytes, key(other), keyEnd(other))) {
        return true;
      }
    }
    return false;
  }

  private void array(int node) {
    if (isEmpty(']')) {
      return;
    }
    do {
      value(node, NONE, NONE, 0);
    } while (goesOn());
  }

  private boolean isEmpty(char close) {
    at = JsonSkipper.skipBlanks(bytes, at + 1, limit);
    if (bytes[at] == close) {
      at++;
      return true;
    }
    return false;
  }

  /** Moves over the comma or closing bracket behind a value. */
  private boolean goesOn() {
    at = JsonSkipper.skipBlanks(bytes, at, limit);
    boolean comma = bytes[at++] == ',';
    if (comma) {
      at = JsonSkipper.skipBlanks(bytes, at, limit);
    }
    return comma;
  }
}
