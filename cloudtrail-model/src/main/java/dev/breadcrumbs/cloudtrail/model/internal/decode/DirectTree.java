package dev.breadcrumbs.cloudtrail.model.internal.decode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.breadcrumbs.cloudtrail.model.scan.CheckedValue;
import dev.breadcrumbs.cloudtrail.model.scan.ObjectBytes;
import dev.breadcrumbs.cloudtrail.model.scan.RecentTexts;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads trees straight from bytes: the same trees as {@link Json#read}. Thread-safe. */
final class DirectTree {
  private static final JsonNodeFactory NODES = Json.MAPPER.getNodeFactory();
  private static final RecentTexts NAMES = new RecentTexts(4_096);

  /** Most objects of free-form parts have up to three fields, for which this is room enough. */
  private static final int ROOM = 4;

  private DirectTree() {}

  /** Reads a value that was not checked; null if it is refused. */
  static @Nullable JsonNode read(ObjectBytes in) {
    int from = in.at();
    return in.skipValue() ? checked(new CheckedValue(in.bytes(), from, in.at())) : null;
  }

  /** Reads a value that was checked, the blanks around it included. */
  static JsonNode checked(CheckedValue in) {
    return switch (in.current()) {
      case '"' -> TextNode.valueOf(in.text());
      case '{' -> object(in);
      case '[' -> array(in);
      case 't' -> scalar(in, BooleanNode.TRUE);
      case 'f' -> scalar(in, BooleanNode.FALSE);
      case 'n' -> scalar(in, NullNode.getInstance());
      default -> number(in);
    };
  }

  private static ObjectNode object(CheckedValue in) {
    Map<String, JsonNode> fields = new LinkedHashMap<>(ROOM);
    boolean more = in.enter('}');
    while (more) {
      String name = in.name(NAMES);
      fields.put(name, checked(in));
      more = in.goesOn();
    }
    return new ObjectNode(NODES, fields);
  }

  private static ArrayNode array(CheckedValue in) {
    ArrayNode array = NODES.arrayNode();
    boolean more = in.enter(']');
    while (more) {
      array.add(checked(in));
      more = in.goesOn();
    }
    return array;
  }

  private static JsonNode scalar(CheckedValue in, JsonNode node) {
    in.skipScalar();
    return node;
  }

  private static JsonNode number(CheckedValue in) {
    int from = in.at();
    in.skipScalar();
    if (!DirectScalars.isLong(in.bytes(), from, in.at())) {
      return longNumber(in.bytes(), from, in.at());
    }
    long value = DirectScalars.toLong(in.bytes(), from, in.at());
    return value == (int) value ? IntNode.valueOf((int) value) : LongNode.valueOf(value);
  }

  private static JsonNode longNumber(byte[] bytes, int from, int to) {
    for (int at = from; at < to; at++) {
      if (bytes[at] == '.') {
        return NODES.numberNode(
            new BigDecimal(new String(bytes, from, to - from, StandardCharsets.ISO_8859_1)));
      }
    }
    return EventTree.value(bytes, from, to);
  }
}
