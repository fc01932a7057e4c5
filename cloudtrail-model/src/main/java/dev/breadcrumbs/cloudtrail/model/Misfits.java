package dev.breadcrumbs.cloudtrail.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Collects the values of one record whose JSON type is not the documented one. Not thread-safe. */
final class Misfits {
  private final List<String> reasons = new ArrayList<>(0);

  void add(String field, String expected, JsonNode found) {
    String type = found.getNodeType().name().toLowerCase(Locale.ROOT);
    String shown = found.isTextual() ? " \"" + shortened(found.textValue()) + "\"" : "";
    reasons.add(field + " is no " + expected + " but " + type + shown + "; kept in otherFields");
  }

  private static String shortened(String text) {
    return text.length() <= 40 ? text : text.substring(0, 40) + "...";
  }

  List<String> reasons() {
    return reasons;
  }
}
