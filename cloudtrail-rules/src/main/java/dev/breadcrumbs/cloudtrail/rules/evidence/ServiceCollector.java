package dev.breadcrumbs.cloudtrail.rules.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import java.util.List;

/** Counts the events of a service. Not thread-safe. */
final class ServiceCollector {
  private static final List<String> READS = List.of("Describe", "Get", "Head", "List");

  private final String eventSource;
  private long events;
  private long reads;
  private long dataEvents;
  private long withParameters;
  private long omittedParameters;

  ServiceCollector(String eventSource) {
    this.eventSource = eventSource;
  }

  void add(CloudTrailEvent event) {
    events++;
    if (isRead(event)) {
      reads++;
    }
    if (isDataEvent(event)) {
      dataEvents++;
    }
    JsonNode parameters = event.requestParameters();
    if (parameters != null && !parameters.isNull()) {
      withParameters++;
      if (event.isOmitted("requestParameters")) {
        omittedParameters++;
      }
    }
  }

  /** Events from before eventVersion 1.01, and of some services, do not tell. */
  private static boolean isRead(CloudTrailEvent event) {
    String name = event.eventName();
    return event.readOnly() == null
        ? name != null && READS.stream().anyMatch(name::startsWith)
        : event.readOnly();
  }

  /** Events from before eventVersion 1.07 do not tell their category. */
  private static boolean isDataEvent(CloudTrailEvent event) {
    return event.eventCategory() == null
        ? Boolean.FALSE.equals(event.managementEvent())
        : event.eventCategory().equals("Data");
  }

  ServiceScope scope() {
    return new ServiceScope(
        eventSource, events, reads, dataEvents, withParameters, omittedParameters);
  }
}
