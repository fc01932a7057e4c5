package dev.breadcrumbs.cloudtrail.query.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.breadcrumbs.cloudtrail.query.Aggregate;
import dev.breadcrumbs.cloudtrail.query.Field;
import java.util.Map;

/** Reads aggregates: {@code "count"}, or {@code {"dc": field, "as": name}}. */
final class AggregateReader {
  private final FieldReader fields;

  AggregateReader(FieldReader fields) {
    this.fields = fields;
  }

  Aggregate[] readAll(JsonNode array) {
    Aggregate[] aggregates = new Aggregate[array.size()];
    for (int at = 0; at < aggregates.length; at++) {
      aggregates[at] = read(array.get(at));
    }
    return aggregates;
  }

  private Aggregate read(JsonNode json) {
    if (json.isTextual()) {
      return Aggregate.count();
    }
    Map.Entry<String, JsonNode> first = json.properties().iterator().next();
    Aggregate aggregate = of(first.getKey(), fields.read(first.getValue()));
    return json.has("as") ? aggregate.as(json.path("as").textValue()) : aggregate;
  }

  private static Aggregate of(String function, Field field) {
    return switch (function) {
      case "count" -> Aggregate.count(field);
      case "dc" -> Aggregate.dc(field);
      case "values" -> Aggregate.values(field);
      case "min" -> Aggregate.min(field);
      case "max" -> Aggregate.max(field);
      case "sum" -> Aggregate.sum(field);
      case "avg" -> Aggregate.avg(field);
      case "earliest" -> Aggregate.earliest(field);
      case "latest" -> Aggregate.latest(field);
      default -> throw new IllegalArgumentException("no function: " + function);
    };
  }
}
