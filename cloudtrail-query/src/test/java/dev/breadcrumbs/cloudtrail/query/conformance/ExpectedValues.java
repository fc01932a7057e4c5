package dev.breadcrumbs.cloudtrail.query.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** The expected cells of a case: JSON values as the values of rows that they stand for. */
final class ExpectedValues {
  private ExpectedValues() {}

  static List<List<Object>> rows(JsonNode json) {
    List<List<Object>> rows = new ArrayList<>();
    json.forEach(row -> rows.add(values(row)));
    return rows;
  }

  private static List<Object> values(JsonNode array) {
    List<Object> values = new ArrayList<>();
    array.forEach(element -> values.add(value(element)));
    return values;
  }

  private static Object value(JsonNode json) {
    return switch (json.getNodeType()) {
      case NULL -> null;
      case STRING -> json.textValue();
      case BOOLEAN -> json.booleanValue();
      case NUMBER -> number(json);
      case ARRAY -> values(json);
      default -> throw new IllegalArgumentException("no cell: " + json);
    };
  }

  private static Object number(JsonNode json) {
    boolean whole = json.isIntegralNumber() && json.canConvertToLong();
    return whole ? (Object) json.longValue() : json.decimalValue();
  }
}
