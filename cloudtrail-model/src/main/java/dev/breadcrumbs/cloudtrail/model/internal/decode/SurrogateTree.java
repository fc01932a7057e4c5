package dev.breadcrumbs.cloudtrail.model.internal.decode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.breadcrumbs.cloudtrail.model.scan.CheckedValue;
import dev.breadcrumbs.cloudtrail.model.scan.ObjectBytes;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads trees whose keys may have half a surrogate pair, which Jackson refuses. */
final class SurrogateTree {
  private static final JsonNodeFactory NODES = Json.MAPPER.getNodeFactory();

  /** As deep as Jackson reads. */
  private static final int DEEPEST = 1_000;

  private final ObjectBytes in = new ObjectBytes();
  private final byte[] bytes;
  private int depth;

  private SurrogateTree(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Reads an object, array or text; null if it is broken or unusual in other ways, too. */
  static @Nullable JsonNode read(byte[] bytes, int from, int to) {
    int length = to - from;
    SurrogateTree tree =
        new SurrogateTree(Arrays.copyOfRange(bytes, from, to + RecordDecoder.PADDING));
    tree.in.moveTo(tree.bytes, 0, length);
    JsonNode read = tree.value();
    return tree.in.at() == length ? read : null;
  }

  private @Nullable JsonNode value() {
    byte first = in.current();
    if (first != '{' && first != '[') {
      return DirectTree.read(in);
    }
    if (depth == DEEPEST) {
      in.refuse();
      return null;
    }
    depth++;
    JsonNode read = first == '{' ? object() : array();
    depth--;
    return read;
  }

  private @Nullable JsonNode object() {
    ObjectNode object = NODES.objectNode();
    boolean more = in.enter('{', '}');
    while (more) {
      int key = in.at();
      JsonNode value = in.skipKey() ? value() : null;
      if (value == null) {
        return null;
      }
      object.set(new CheckedValue(bytes, key, bytes.length).text(), value);
      more = in.goesOn('}');
    }
    return object;
  }

  private @Nullable JsonNode array() {
    ArrayNode array = NODES.arrayNode();
    boolean more = in.enter('[', ']');
    while (more) {
      JsonNode value = value();
      if (value == null) {
        return null;
      }
      array.add(value);
      more = in.goesOn(']');
    }
    return array;
  }
}
