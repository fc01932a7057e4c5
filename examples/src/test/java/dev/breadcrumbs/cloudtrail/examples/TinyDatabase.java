package dev.breadcrumbs.cloudtrail.examples;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A city database of one network, in MaxMind's format (MaxMind DB File Format Specification 2.0): a
 * search tree, what it leads to, and what describes the file.
 */
public final class TinyDatabase {
  private static final int TEXT = 2;
  private static final int DOUBLE = 3;
  private static final int UINT16 = 5;
  private static final int UINT32 = 6;
  private static final int MAP = 7;
  private static final int UINT64 = 9;
  private static final int ARRAY = 11;

  private static final byte[] MARK = {(byte) 0xAB, (byte) 0xCD, (byte) 0xEF};
  private static final int BETWEEN = 16;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  private TinyDatabase() {}

  /** Writes a database in which a network of version 4 has a place. */
  static Path write(Path file, byte[] network, Map<String, ?> place) throws IOException {
    return write(file, "Tiny-City", network, place);
  }

  /** Writes a database of a type, whose name tells what it is of. */
  public static Path write(Path file, String type, byte[] network, Map<String, ?> place)
      throws IOException {
    TinyDatabase database = new TinyDatabase();
    int nodes = network.length * 8;
    for (int node = 0; node < nodes; node++) {
      int next = node + 1 < nodes ? node + 1 : nodes + BETWEEN;
      boolean right = (network[node / 8] >> (7 - node % 8) & 1) == 1;
      database.number(right ? nodes : next, 3);
      database.number(right ? next : nodes, 3);
    }
    database.bytes.write(new byte[BETWEEN]);
    database.value(place);
    database.bytes.write(MARK);
    database.bytes.write("MaxMind.com".getBytes(UTF_8));
    database.value(
        Map.of(
            "binary_format_major_version",
            (short) 2,
            "binary_format_minor_version",
            (short) 0,
            "build_epoch",
            1L,
            "database_type",
            type,
            "description",
            Map.of("en", "one network"),
            "ip_version",
            (short) 4,
            "languages",
            List.of("en"),
            "node_count",
            nodes,
            "record_size",
            (short) 24));
    return Files.write(file, database.bytes.toByteArray());
  }

  private void value(Object value) throws IOException {
    if (value instanceof String text) {
      byte[] encoded = text.getBytes(UTF_8);
      begin(TEXT, encoded.length);
      bytes.write(encoded);
    } else if (value instanceof Double number) {
      begin(DOUBLE, Double.BYTES);
      bytes.write(ByteBuffer.allocate(Double.BYTES).putDouble(number).array());
    } else if (value instanceof Short number) {
      begin(UINT16, Short.BYTES);
      number(number, Short.BYTES);
    } else if (value instanceof Integer number) {
      begin(UINT32, Integer.BYTES);
      number(number, Integer.BYTES);
    } else if (value instanceof Long number) {
      begin(UINT64, Long.BYTES);
      number(number, Long.BYTES);
    } else if (value instanceof List<?> values) {
      begin(ARRAY, values.size());
      for (Object each : values) {
        value(each);
      }
    } else if (value instanceof Map<?, ?> values) {
      begin(MAP, values.size());
      for (Map.Entry<?, ?> each : values.entrySet()) {
        value(each.getKey());
        value(each.getValue());
      }
    }
  }

  /** The type and the size; types from 8 on have a byte of their own. */
  private void begin(int type, int size) {
    if (size > 28) {
      throw new IllegalArgumentException("too long for a tiny database: " + size);
    }
    bytes.write(type > MAP ? size : type << 5 | size);
    if (type > MAP) {
      bytes.write(type - MAP);
    }
  }

  private void number(long number, int length) {
    for (int at = length - 1; at >= 0; at--) {
      bytes.write((int) (number >> (8 * at)));
    }
  }
}
