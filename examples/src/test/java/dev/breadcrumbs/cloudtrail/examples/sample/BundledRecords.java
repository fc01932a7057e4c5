package dev.breadcrumbs.cloudtrail.examples.sample;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;

/** Questions the tests ask of a single record. */
final class BundledRecords {
  static final Comparator<JsonNode> BY_TIME =
      Comparator.comparing(record -> record.get("eventTime").asText());

  private BundledRecords() {}

  static boolean succeeded(JsonNode record) {
    return !record.has("errorCode");
  }

  static boolean failed(JsonNode record) {
    return record.has("errorCode");
  }

  static boolean isByUser(JsonNode record) {
    return type(record).equals("IAMUser");
  }

  static boolean isByRole(JsonNode record) {
    return type(record).equals("AssumedRole");
  }

  static boolean isByService(JsonNode record) {
    return type(record).equals("AWSService");
  }

  private static String type(JsonNode record) {
    return record.at("/userIdentity/type").asText();
  }
}
