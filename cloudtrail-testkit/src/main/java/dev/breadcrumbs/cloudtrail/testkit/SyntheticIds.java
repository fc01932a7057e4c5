package dev.breadcrumbs.cloudtrail.testkit;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Ids that look like AWS's, follow from a text, and end in EXAMPLE where there is room for it. */
final class SyntheticIds {
  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int RANDOM_SIGNS = 9;

  private SyntheticIds() {}

  static String user(String arn) {
    return id("AIDA", arn);
  }

  static String role(String arn) {
    return id("AROA", arn);
  }

  static String longTermKey(String arn) {
    return id("AKIA", arn);
  }

  static String sessionKey(String arn) {
    return id("ASIA", arn);
  }

  /** A UUID of version 4, as CloudTrail's ids are. */
  static String uuid(String text) {
    UUID named = UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    long version4 = (named.getMostSignificantBits() & ~0xF000L) | 0x4000L;
    return new UUID(version4, named.getLeastSignificantBits()).toString();
  }

  private static String id(String prefix, String arn) {
    UUID named = UUID.nameUUIDFromBytes((prefix + arn).getBytes(StandardCharsets.UTF_8));
    long bits = named.getLeastSignificantBits();
    StringBuilder id = new StringBuilder(prefix);
    for (int sign = 0; sign < RANDOM_SIGNS; sign++) {
      id.append(BASE32.charAt((int) (bits & 31)));
      bits >>>= 5;
    }
    return id.append("EXAMPLE").toString();
  }
}
