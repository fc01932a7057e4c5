package dev.breadcrumbs.cloudtrail.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.breadcrumbs.cloudtrail.model.scan.ObjectBytes;
import dev.breadcrumbs.cloudtrail.model.scan.RecentTexts;
import dev.breadcrumbs.cloudtrail.model.scan.StringDecoder;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads trees straight from bytes: the same trees as {@link Json#read}. Thread-safe. */
final class DirectTree {
  private static final JsonNodeFactory NODES = Json.MAPPER.getNodeFactory();
  private static final RecentTexts NAMES = new RecentTexts(4_096);

  private DirectTree() {}

  /** Reads a value that was not checked; null if it is refused. */
  static @Nullable JsonNode read(ObjectBytes in) {
    byte[] bytes = in.bytes();
    int from = in.at();
    if (!in.skipValue()) {
      return null;
    }
    ObjectBytes value = new ObjectBytes();
    value.moveTo(bytes, from, in.at());
    return checked(value);
  }

  /** Reads a value that was checked, the blanks around it included. */
  static JsonNode checked(ObjectBytes in) {
    return switch (in.current()) {
      case '"' -> TextNode.valueOf(text(in));
      case '{' -> object(in);
      case '[' -> array(in);
      case 't' -> scalar(in, BooleanNode.TRUE);
      case 'f' -> scalar(in, BooleanNode.FALSE);
      case 'n' -> scalar(in, NullNode.getInstance());
      default -> number(in);
    };
  }

  private static ObjectNode object(ObjectBytes in) {
    ObjectNode object = NODES.objectNode();
    boolean more = in.enter('{', '}');
    while (more) {
      String name = name(in);
      object.set(name, checked(in));
      more = in.goesOn('}');
    }
    return object;
  }

  private static ArrayNode array(ObjectBytes in) {
    ArrayNode array = NODES.arrayNode();
    boolean more = in.enter('[', ']');
    while (more) {
      array.add(checked(in));
      more = in.goesOn(']');
    }
    return array;
  }

  private static String name(ObjectBytes in) {
    int from = in.at() + 1;
    in.skipString();
    String name = NAMES.decode(in.bytes(), from, in.at() - 1);
    in.skipColon();
    return name;
  }

  private static String text(ObjectBytes in) {
    int from = in.at() + 1;
    in.skipString();
    return StringDecoder.decode(in.bytes(), from, in.at() - 1);
  }

  private static JsonNode scalar(ObjectBytes in, JsonNode node) {
    in.skipScalar();
    return node;
  }

  private static JsonNode number(ObjectBytes in) {
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
