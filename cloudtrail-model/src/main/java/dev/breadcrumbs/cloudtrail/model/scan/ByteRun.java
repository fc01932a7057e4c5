package dev.breadcrumbs.cloudtrail.model.scan;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A run of bytes to look for, ASCII letters in either case. Looks at a few bytes in steps that are
 * as wide as the run allows, and at all of them only where these few are of the run. Immutable.
 */
final class ByteRun {
  /** Of longer ones the end is looked for first: more is alike at the beginning of names. */
  private static final int LONGEST = 32;

  private static final int TABLE_BITS = 11;
  private static final int MIX = 0x9E3779B1;
  private static final int FOLD = 0x20202020;

  private final int length;

  /** How many bytes stand before those that are looked for first. */
  private final int head;

  /** How many bytes are looked at in each step, as a mask, and how far it is to the next. */
  private final int gram;

  private final int gramMask;
  private final int step;

  /** By the hash of a gram, the places behind the head where it may stand: one bit for each. */
  private final int[] places = new int[1 << TABLE_BITS];

  /** The run, eight bytes at a time; the last eight overlap those before. */
  private final int[] wordAt;

  private final long[] words;
  private final long[] folds;

  /** Which bytes of a word count, if the run is shorter. */
  private final long counting;

  /**
   * Prepares for a run.
   *
   * @param text the run, ASCII letters in lower case; not empty
   */
  ByteRun(String text) {
    byte[] run = text.getBytes(StandardCharsets.UTF_8);
    length = run.length;
    head = Math.max(0, length - LONGEST);
    gram = gramOf(length);
    gramMask = -1 >>> (32 - 8 * gram);
    step = length - head - gram + 1;
    byte[] padded = Arrays.copyOf(run, length + 8);
    for (int place = 0; place < step; place++) {
      places[slot(Words.at(padded, head + place))] |= 1 << place;
    }
    int count = (length + 7) / 8;
    wordAt = new int[count];
    words = new long[count];
    folds = new long[count];
    counting = length < 8 ? -1L >>> (64 - 8 * length) : -1L;
    for (int word = 0; word < count; word++) {
      wordAt[word] = Math.max(0, Math.min(8 * word, length - 8));
      words[word] = Words.at(padded, wordAt[word]);
      folds[word] = folds(padded, wordAt[word]);
    }
  }

  private static int gramOf(int length) {
    if (length >= 8) {
      return 4;
    }
    return length >= 4 ? 3 : Math.min(length, 2);
  }

  /** The bits that make a letter lower case, where the run has letters. */
  private static long folds(byte[] run, int from) {
    long folds = 0;
    for (int at = 0; at < 8; at++) {
      byte value = run[from + at];
      if (value >= 'a' && value <= 'z') {
        folds |= 0x20L << (8 * at);
      }
    }
    return folds;
  }

  private int slot(long word) {
    return ((((int) word | FOLD) & gramMask) * MIX) >>> (32 - TABLE_BITS);
  }

  /**
   * Looks for the first place.
   *
   * @param bytes the bytes; 8 more must follow
   * @param from index of the first
   * @param to index behind the last
   * @return the index where the run begins; -1 if it is not there
   */
  int find(byte[] bytes, int from, int to) {
    int last = to - gram;
    int at = from;
    // Nearly always none of four steps finds anything.
    for (int lastOfFour = last - 3 * step; at <= lastOfFour; at += 4 * step) {
      int candidates =
          places[slot(Words.at(bytes, at))]
              | places[slot(Words.at(bytes, at + step))]
              | places[slot(Words.at(bytes, at + 2 * step))]
              | places[slot(Words.at(bytes, at + 3 * step))];
      if (candidates != 0) {
        int found = find(bytes, at, at + 3 * step, from, to);
        if (found >= 0) {
          return found;
        }
      }
    }
    return find(bytes, at, last, from, to);
  }

  /** Looks at each step from one index to another. */
  private int find(byte[] bytes, int first, int last, int from, int to) {
    for (int at = first; at <= last; at += step) {
      int candidates = places[slot(Words.at(bytes, at))];
      if (candidates != 0) {
        int found = found(bytes, at, candidates, from, to);
        if (found >= 0) {
          return found;
        }
      }
    }
    return -1;
  }

  private int found(byte[] bytes, int at, int candidates, int from, int to) {
    int left = candidates;
    while (left != 0) {
      // The farther back it begins, the sooner it stands there.
      int place = 31 - Integer.numberOfLeadingZeros(left);
      int begin = at - place - head;
      if (begin >= from && begin + length <= to && standsAt(bytes, begin)) {
        return begin;
      }
      left ^= 1 << place;
    }
    return -1;
  }

  private boolean standsAt(byte[] bytes, int begin) {
    for (int word = 0; word < words.length; word++) {
      long there = Words.at(bytes, begin + wordAt[word]) | folds[word];
      if (((there ^ words[word]) & counting) != 0) {
        return false;
      }
    }
    return true;
  }
}
