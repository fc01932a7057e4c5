package dev.breadcrumbs.cloudtrail.query.internal.value;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The single values within JSON, however deep, and within texts that hold JSON. Of objects, in the
 * order of their names: a typed event knows no other.
 */
public final class Leaves {
  /** No record of CloudTrail is longer: its own limit is 256 KiB, 1 MiB in CloudTrail Lake. */
  private static final int LONGEST_TEXT = 1 << 20;

  private static final int DEEPEST_TEXT = 64;
  private static final int LONGEST_NUMBER = 1_000;

  /** JSON in a text of JSON in a text ...: so often, and no more. */
  private static final int MOST_TEXTS = 3;

  private static final ObjectReader READER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEEPEST_TEXT)
                          .maxNumberLength(LONGEST_NUMBER)
                          .build())
                  .build())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build()
          .readerFor(JsonNode.class);

  private final List<Object> found = new ArrayList<>();

  private Leaves() {}

  /** The values within some JSON; an object stands there itself, too, as its text. */
  public static @Nullable Object of(JsonNode node) {
    Leaves leaves = new Leaves();
    leaves.addTop(node);
    return Values.ofList(leaves.found);
  }

  private void addTop(JsonNode node) {
    if (node.isArray()) {
      node.forEach(this::addTop);
      return;
    }
    if (node.isObject()) {
      found.add(ObjectText.of(node));
    }
    add(node, 0);
  }

  private void add(JsonNode node, int texts) {
    if (node.isObject()) {
      List<String> names = new ArrayList<>(node.size());
      node.fieldNames().forEachRemaining(names::add);
      names.sort(null);
      names.forEach(name -> add(node.path(name), texts));
    } else if (node.isArray()) {
      node.forEach(element -> add(element, texts));
    } else {
      Values.addAll(found, Values.of(node));
      JsonNode held = node.isTextual() && texts < MOST_TEXTS ? read(node.textValue()) : null;
      if (held != null) {
        add(held, texts + 1);
      }
    }
  }

  /** The JSON that a text holds; null if it holds none, or too much. */
  public static @Nullable JsonNode read(String text) {
    boolean begins = text.startsWith("{") || text.startsWith("[");
    if (!begins || text.length() > LONGEST_TEXT) {
      return null;
    }
    try {
      return READER.readValue(text);
    } catch (JsonProcessingException e) {
      // A text that only begins like JSON is the text that it is.
      return null;
    }
  }
}
