package dev.breadcrumbs.cloudtrail.model.internal.decode;

import com.fasterxml.jackson.databind.JsonNode;
import dev.breadcrumbs.cloudtrail.model.scan.Member;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Collects the fields of one record that have no component, or a value that must be kept as it was.
 * Mostly these are a few nulls, and events with the same nulls share a map of them. Not
 * thread-safe.
 */
final class UnknownFields {
  private static final int MOST_SHARED = 64;

  private final List<Member> members = new ArrayList<>();
  private final List<JsonNode> values = new ArrayList<>();
  private final Map<List<Member>, Map<String, JsonNode>> shared = new LinkedHashMap<>();
  private boolean onlyNulls = true;

  void clear() {
    if (!members.isEmpty()) {
      members.clear();
      values.clear();
      onlyNulls = true;
    }
  }

  /** Adds a field; false if it was there. */
  boolean add(Member member, JsonNode value) {
    if (members.contains(member)) {
      return false;
    }
    members.add(member);
    values.add(value);
    onlyNulls &= value.isNull();
    return true;
  }

  Map<String, JsonNode> fields() {
    if (members.isEmpty()) {
      return Map.of();
    }
    if (!onlyNulls) {
      return OtherFields.of(members, values);
    }
    Map<String, JsonNode> known = shared.get(members);
    if (known == null) {
      known = OtherFields.of(members, values);
      if (shared.size() < MOST_SHARED) {
        shared.put(List.copyOf(members), known);
      }
    }
    return known;
  }
}
