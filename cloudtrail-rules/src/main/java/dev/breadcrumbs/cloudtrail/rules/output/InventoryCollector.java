package dev.breadcrumbs.cloudtrail.rules.output;

import com.fasterxml.jackson.databind.JsonNode;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Takes an inventory event by event. Not thread-safe. */
final class InventoryCollector {
  static final String DATA = "Data";

  /** Parts that each call has in its own way: only whether they are there is of interest. */
  static final Set<String> FREE_FORM =
      Set.of(
          "requestParameters",
          "responseElements",
          "additionalEventData",
          "serviceEventDetails",
          "resources",
          "edgeDeviceDetails",
          "eventData",
          "metadata");

  private static final String MANAGEMENT = "Management";
  private static final int MOST_FIELDS = 10_000;
  private static final int MOST_SERVICES = 10_000;
  private static final int DEEPEST = 8;

  private final SortedMap<String, Long> services = new TreeMap<>();
  private final SortedMap<String, Long> categories = new TreeMap<>();
  private final Set<String> dataServices = new TreeSet<>();
  private final Set<String> fields = new TreeSet<>();
  private long events;

  void add(CloudTrailEvent event) {
    events++;
    String category = categoryOf(event);
    count(categories, category);
    String service = event.eventSource();
    if (service != null) {
      count(services, service);
      if (category.equals(DATA) && dataServices.size() < MOST_SERVICES) {
        dataServices.add(service);
      }
    }
    addFields(event.toTree(), "", 0);
  }

  private static void count(Map<String, Long> counts, String name) {
    if (counts.size() < MOST_SERVICES || counts.containsKey(name)) {
      counts.merge(name, 1L, Long::sum);
    }
  }

  private static String categoryOf(CloudTrailEvent event) {
    if (event.eventCategory() != null) {
      return event.eventCategory();
    }
    return Boolean.FALSE.equals(event.managementEvent()) ? DATA : MANAGEMENT;
  }

  private void addFields(JsonNode object, String prefix, int depth) {
    for (Map.Entry<String, JsonNode> member : object.properties()) {
      String path = prefix + member.getKey();
      JsonNode value = member.getValue();
      if (value.isNull() || fields.size() >= MOST_FIELDS) {
        continue;
      }
      fields.add(path);
      if (depth < DEEPEST && value.isObject() && !FREE_FORM.contains(path)) {
        addFields(value, path + ".", depth + 1);
      }
    }
  }

  DataInventory inventory() {
    return new DataInventory(events, services, categories, dataServices, fields);
  }
}
