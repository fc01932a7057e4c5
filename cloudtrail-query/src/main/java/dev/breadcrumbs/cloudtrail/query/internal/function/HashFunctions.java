package dev.breadcrumbs.cloudtrail.query.internal.function;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/** Digests of text, in hexadecimal digits, for each of several values. */
final class HashFunctions {
  private HashFunctions() {}

  static Map<String, Definition> all() {
    return Map.of(
        "md5", hash("MD5"),
        "sha1", hash("SHA-1"),
        "sha256", hash("SHA-256"),
        "sha512", hash("SHA-512"));
  }

  private static Definition hash(String algorithm) {
    return Definition.of(1, it -> Arguments.eachText(it[0], text -> digest(algorithm, text)));
  }

  private static String digest(String algorithm, String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has " + algorithm, e);
    }
  }
}
