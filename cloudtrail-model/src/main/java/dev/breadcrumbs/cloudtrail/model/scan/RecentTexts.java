package dev.breadcrumbs.cloudtrail.model.scan;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Decodes texts, and remembers those that came last, so that one that comes again costs no decoding
 * and is the same object. Bounded: each text has one place, which a later one may take. Safe to
 * share among threads, which at worst decode a text twice.
 */
public final class RecentTexts {
  private static final int LONGEST = 256;
  private static final long MIX = 0x9E3779B97F4A7C15L;

  private final Text[] texts;

  /**
   * Remembers as many texts as there are places.
   *
   * @param places a power of two
   */
  public RecentTexts(int places) {
    texts = new Text[places];
    Arrays.fill(texts, new Text(new byte[0], ""));
  }

  /** Immutable, so that threads that share it without locks see it whole. */
  private static final class Text {
    final byte[] bytes;
    final String decoded;

    Text(byte[] bytes, String decoded) {
      this.bytes = bytes;
      this.decoded = decoded;
    }
  }

  /**
   * Decodes the content of a string that was checked.
   *
   * @param bytes the bytes; 8 more must follow
   * @param from index behind the opening quote
   * @param to index of the closing quote
   * @return the text
   */
  public String decode(byte[] bytes, int from, int to) {
    String known = find(bytes, from, to);
    return known == null ? keep(bytes, from, to) : known;
  }

  /**
   * Looks for what the content of a string was decoded to.
   *
   * @param bytes the bytes; 8 more must follow
   * @param from index behind the opening quote
   * @param to index of the closing quote
   * @return the text; null if it is not remembered
   */
  public @Nullable String find(byte[] bytes, int from, int to) {
    if (to - from > LONGEST) {
      return null;
    }
    Text known = texts[place(bytes, from, to)];
    return Arrays.equals(known.bytes, 0, known.bytes.length, bytes, from, to)
        ? known.decoded
        : null;
  }

  /**
   * Decodes the content of a string that was checked, and remembers it.
   *
   * @param bytes the bytes; 8 more must follow
   * @param from index behind the opening quote
   * @param to index of the closing quote
   * @return the text
   */
  public String keep(byte[] bytes, int from, int to) {
    String decoded = StringDecoder.decode(bytes, from, to);
    if (to - from <= LONGEST) {
      texts[place(bytes, from, to)] = new Text(Arrays.copyOfRange(bytes, from, to), decoded);
    }
    return decoded;
  }

  private int place(byte[] bytes, int from, int to) {
    return hash(bytes, from, to - from) & (texts.length - 1);
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
