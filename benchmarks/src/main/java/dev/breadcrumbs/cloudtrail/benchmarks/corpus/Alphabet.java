package dev.breadcrumbs.cloudtrail.benchmarks.corpus;

import java.util.SplittableRandom;

/**
 * Writes random identifiers. The sizes are powers of two, so that a character is a few bits of a
 * random number.
 */
enum Alphabet {
  HEX("0123456789abcdef"),
  UPPER_HEX("0123456789ABCDEF"),
  BASE32("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"),
  BASE64("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/");

  private final String characters;
  private final int bits;

  Alphabet(String characters) {
    this.characters = characters;
    this.bits = Integer.numberOfTrailingZeros(characters.length());
  }

  void write(ByteText text, int length, SplittableRandom random) {
    long drawn = 0;
    int left = 0;
    for (int i = 0; i < length; i++) {
      if (left < bits) {
        drawn = random.nextLong();
        left = Long.SIZE;
      }
      text.append(characters.charAt((int) (drawn & (characters.length() - 1))));
      drawn >>>= bits;
      left -= bits;
    }
  }

  /** Writes the identifier that belongs to a number: the same one each time. */
  void write(ByteText text, int length, long number) {
    write(text, length, new SplittableRandom(number));
  }
}
