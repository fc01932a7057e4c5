package dev.breadcrumbs.cloudtrail.query.conformance;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Events as the bytes of one log file. */
public final class LogBytes {
  private LogBytes() {}

  /** A log file as CloudTrail delivers it, before compression. */
  public static byte[] envelope(List<String> events) {
    return utf8("{\"Records\":[" + String.join(",", events) + "]}");
  }

  /** One event a line; of no events an array of none, since an empty file is a fault. */
  public static byte[] lines(List<String> events) {
    if (events.isEmpty()) {
      return utf8("[]\n");
    }
    return utf8(String.join("\n", events.stream().map(LogBytes::onOneLine).toList()) + "\n");
  }

  /** Line ends within an event can only be blanks: in a text JSON has them escaped. */
  private static String onOneLine(String event) {
    return event.replace('\n', ' ');
  }

  public static byte[] gzip(byte[] content) {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
      gzip.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return compressed.toByteArray();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
