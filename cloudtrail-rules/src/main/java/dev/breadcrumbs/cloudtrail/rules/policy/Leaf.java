package dev.breadcrumbs.cloudtrail.rules.policy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.query.Field;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The single texts at a field, of which an object may have many and a text several. */
final class Leaf {
  private static final int DEEPEST = 12;

  private Leaf() {}

  static Stream<String> textsIn(Field field, CloudTrailEvent event) {
    return field.valuesIn(event).stream().flatMap(text -> textsIn(text, 0));
  }

  private static Stream<String> textsIn(String text, int depth) {
    Optional<JsonNode> json = EncodedJson.decode(text);
    return json.isPresent()
        ? textsIn(json.get(), depth + 1)
        : List.of(text.split(",")).stream().map(String::strip);
  }

  private static Stream<String> textsIn(JsonNode node, int depth) {
    if (depth > DEEPEST) {
      return Stream.of();
    }
    if (node.isContainerNode()) {
      return node.valueStream().flatMap(each -> textsIn(each, depth + 1));
    }
    return node.isTextual() ? textsIn(node.textValue(), depth) : Stream.of(node.asText());
  }
}
