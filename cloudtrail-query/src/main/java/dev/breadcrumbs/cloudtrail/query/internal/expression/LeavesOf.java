package dev.breadcrumbs.cloudtrail.query.internal.expression;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.breadcrumbs.cloudtrail.query.internal.value.Leaves;
import org.jspecify.annotations.Nullable;

/** All single values at a path or below it, and the texts of the objects there. */
public record LeavesOf(FieldPath path) implements OfEvent {
  @Override
  public @Nullable Object valueIn(PathValues values) {
    ArrayNode found = JsonNodeFactory.instance.arrayNode();
    if (path.equals(FieldPath.WHOLE)) {
      found.add(values.typed().toTree());
    } else {
      collect(values.typed().at(path.first()), 1, found);
    }
    return Leaves.of(found);
  }

  /** Looks through the arrays on the way, as everywhere, and into texts that hold JSON. */
  private void collect(JsonNode node, int from, ArrayNode found) {
    if (from == path.names().size()) {
      found.add(node);
    } else if (node.isArray()) {
      node.forEach(element -> collect(element, from, found));
    } else {
      JsonNode held = node.isTextual() ? Leaves.read(node.textValue()) : null;
      JsonNode inner = held == null ? node : held;
      if (inner.isArray()) {
        collect(inner, from, found);
      } else {
        collect(inner.path(path.names().get(from)), from + 1, found);
        collectBelowKeysWithDots(inner, from, found);
      }
    }
  }

  /** A key may have dots itself, as in {@code {"spark.sql.sources.provider": "parquet"}}. */
  private void collectBelowKeysWithDots(JsonNode node, int from, ArrayNode found) {
    for (int to = from + 2; to <= path.names().size(); to++) {
      JsonNode value = node.get(String.join(".", path.names().subList(from, to)));
      if (value != null) {
        collect(value, to, found);
      }
    }
  }

  @Override
  public String column() {
    return path.toString();
  }

  @Override
  public String toString() {
    return "leaves(" + Quotes.inEval(path.toString()) + ")";
  }
}
