package dev.breadcrumbs.cloudtrail.isal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Makes log files, compressed in all the ways that there are. */
final class GzipFiles {
  private static final byte[] HEADER = {0x1F, (byte) 0x8B, 8, 0, 0, 0, 0, 0, 0, 0};

  private GzipFiles() {}

  /** A log file of so many events. */
  static byte[] log(int events) {
    return IntStream.range(0, events)
        .mapToObj(GzipFiles::event)
        .collect(Collectors.joining(",", "{\"Records\":[", "]}"))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String event(int number) {
    return ("{\"eventVersion\":\"1.09\",\"eventID\":\"%08d-aaaa-bbbb-cccc-ddddeeeeffff\","
            + "\"eventTime\":\"2026-11-%02dT10:00:%02dZ\",\"eventSource\":\"iam.amazonaws.com\","
            + "\"eventName\":\"ListUsers\",\"awsRegion\":\"us-east-1\","
            + "\"sourceIPAddress\":\"198.51.100.%d\",\"recipientAccountId\":\"123456789012\","
            + "\"userIdentity\":{\"type\":\"IAMUser\",\"userName\":\"alice\"}}")
        .formatted(number, 1 + number % 28, number % 60, number % 250);
  }

  static byte[] gzip(byte[] content) {
    return gzip(content, Deflater.DEFAULT_COMPRESSION, Deflater.DEFAULT_STRATEGY);
  }

  static byte[] gzip(byte[] content, int level, int strategy) {
    CRC32 checksum = new CRC32();
    checksum.update(content);
    return member(deflated(content, level, strategy), (int) checksum.getValue(), content.length);
  }

  /** A member of compressed data with any trailer. */
  static byte[] member(byte[] deflated, int checksum, int length) {
    ByteArrayOutputStream member = new ByteArrayOutputStream();
    member.writeBytes(HEADER);
    member.writeBytes(deflated);
    writeFour(member, checksum);
    writeFour(member, length);
    return member.toByteArray();
  }

  private static void writeFour(ByteArrayOutputStream target, int number) {
    for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
      target.write(number >>> shift);
    }
  }

  static byte[] deflated(byte[] content, int level, int strategy) {
    Deflater deflater = new Deflater(level, true);
    deflater.setStrategy(strategy);
    deflater.setInput(content);
    deflater.finish();
    ByteArrayOutputStream target = new ByteArrayOutputStream();
    byte[] block = new byte[1 << 16];
    while (!deflater.finished()) {
      target.write(block, 0, deflater.deflate(block));
    }
    deflater.end();
    return target.toByteArray();
  }

  static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream target = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      target.writeBytes(part);
    }
    return target.toByteArray();
  }
}
