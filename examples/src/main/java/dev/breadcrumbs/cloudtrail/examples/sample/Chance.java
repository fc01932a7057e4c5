package dev.breadcrumbs.cloudtrail.examples.sample;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * Draws from a seed. Uses only {@link SplittableRandom#nextLong()} and derives the rest itself, so
 * that no change in how a JDK bounds its numbers changes the sample.
 */
final class Chance {
  private static final String ALPHANUMERIC =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
  private static final String KEY_ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private final SplittableRandom random;

  Chance(long seed) {
    random = new SplittableRandom(seed);
  }

  long below(long bound) {
    return Math.floorMod(random.nextLong(), bound);
  }

  <T> T pick(List<T> choices) {
    return choices.get((int) below(choices.size()));
  }

  String uuid() {
    long version4 = (random.nextLong() & ~0xF000L) | 0x4000L;
    long variant2 = (random.nextLong() & ~(0b11L << 62)) | (0b10L << 62);
    return new UUID(version4, variant2).toString();
  }

  String hex(int length) {
    return text("0123456789abcdef", length);
  }

  String upperHex(int length) {
    return hex(length).toUpperCase(Locale.ROOT);
  }

  String alphanumeric(int length) {
    return text(ALPHANUMERIC, length);
  }

  /** An id in IAM's form, such as an access key id; always ends in EXAMPLE. */
  String iamId(String prefix, int length) {
    return prefix + text(KEY_ALPHABET, length - prefix.length() - 7) + "EXAMPLE";
  }

  private String text(String alphabet, int length) {
    StringBuilder text = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      text.append(alphabet.charAt((int) below(alphabet.length())));
    }
    return text.toString();
  }
}
