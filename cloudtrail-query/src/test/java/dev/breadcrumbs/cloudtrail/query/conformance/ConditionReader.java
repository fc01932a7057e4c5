package dev.breadcrumbs.cloudtrail.query.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.breadcrumbs.cloudtrail.query.Condition;
import dev.breadcrumbs.cloudtrail.query.Field;
import java.time.Instant;
import java.util.Map;

/**
 * Reads conditions: {@code {"eq": [field, value]}}, and so for every other comparison; {@code
 * {"exists": field}}; {@code {"and": [conditions]}}; {@code {"not": condition}}.
 */
final class ConditionReader {
  private final FieldReader fields;

  ConditionReader(FieldReader fields) {
    this.fields = fields;
  }

  Condition read(JsonNode json) {
    Map.Entry<String, JsonNode> only = json.properties().iterator().next();
    JsonNode body = only.getValue();
    return switch (only.getKey()) {
      case "and" -> Condition.allOf(readAll(body));
      case "or" -> Condition.anyOf(readAll(body));
      case "not" -> read(body).not();
      case "ignoringCase" -> read(body).ignoringCase();
      case "exists" -> fields.read(body).exists();
      case "missing" -> fields.read(body).missing();
      default -> compare(fields.read(body.get(0)), only.getKey(), body.get(1));
    };
  }

  private Condition[] readAll(JsonNode array) {
    Condition[] conditions = new Condition[array.size()];
    for (int at = 0; at < conditions.length; at++) {
      conditions[at] = read(array.get(at));
    }
    return conditions;
  }

  private static Condition compare(Field field, String operator, JsonNode value) {
    return switch (operator) {
      case "eq" -> equal(field, value);
      case "ne" -> field.ne(value.textValue());
      case "in" -> field.in(ConformanceFile.texts(value));
      case "notIn" -> field.notIn(ConformanceFile.texts(value));
      case "contains" -> field.contains(value.textValue());
      case "startsWith" -> field.startsWith(value.textValue());
      case "endsWith" -> field.endsWith(value.textValue());
      case "like" -> field.like(value.textValue());
      case "matches" -> field.matches(value.textValue());
      case "cidr" -> field.cidr(value.textValue());
      case "lt" -> field.lt(value.doubleValue());
      case "le" -> field.le(value.doubleValue());
      case "gt" -> field.gt(value.doubleValue());
      case "ge" -> field.ge(value.doubleValue());
      case "before" -> field.before(Instant.parse(value.textValue()));
      case "since" -> field.since(Instant.parse(value.textValue()));
      default -> throw new IllegalArgumentException("no operator: " + operator);
    };
  }

  private static Condition equal(Field field, JsonNode value) {
    if (value.isBoolean()) {
      return field.eq(value.booleanValue());
    }
    return value.isTextual() ? field.eq(value.textValue()) : field.eq(value.longValue());
  }
}
