package dev.breadcrumbs.cloudtrail.examples.scale;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * How many records there are, and a sum of their SHA-256, which is the same in whatever order they
 * come. Not thread-safe.
 */
final class RecordSum {
  private final MessageDigest digest;
  private long records;
  private long high;
  private long low;

  RecordSum() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  void add(byte[] bytes, int start, int end) {
    digest.update(bytes, start, end - start);
    ByteBuffer hash = ByteBuffer.wrap(digest.digest());
    records++;
    high += hash.getLong();
    low += hash.getLong();
  }

  long records() {
    return records;
  }

  boolean isSame(RecordSum other) {
    return records == other.records && high == other.high && low == other.low;
  }
}
