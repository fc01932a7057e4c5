package dev.breadcrumbs.cloudtrail.examples.hunt;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.breadcrumbs.cloudtrail.examples.terminal.ScreenTable;
import dev.breadcrumbs.cloudtrail.rules.evidence.EvidenceScope;
import dev.breadcrumbs.cloudtrail.rules.evidence.RegionScope;
import dev.breadcrumbs.cloudtrail.rules.evidence.ServiceScope;
import dev.breadcrumbs.cloudtrail.rules.evidence.SessionScope;
import dev.breadcrumbs.cloudtrail.rules.evidence.TimeSpan;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** What the logs can show, for people and for tools. */
final class ScopeText {
  /** Of each region: the JSON has more. */
  private static final int GAPS_SHOWN = 5;

  private ScopeText() {}

  static String table(EvidenceScope scope) {
    if (scope.events() == 0) {
      return "";
    }
    return "\n" + regions(scope) + "\n" + gaps(scope) + services(scope) + "\n" + figures(scope);
  }

  private static ScreenTable regions(EvidenceScope scope) {
    ScreenTable table =
        new ScreenTable(
            "account", "region", "files", "events", "first", "last", "hours", "missing");
    for (RegionScope region : scope.regions()) {
      table.add(
          region.accountId(),
          region.region(),
          region.files(),
          region.events(),
          region.times().map(times -> times.from().toString()).orElse("-"),
          region.times().map(times -> times.to().toString()).orElse("-"),
          region.hours(),
          region.missingHours());
    }
    return table;
  }

  private static String gaps(EvidenceScope scope) {
    if (scope.regions().stream().allMatch(region -> region.gaps().isEmpty())) {
      return "";
    }
    ScreenTable table = new ScreenTable("account", "region", "no file and no event from", "to");
    StringBuilder more = new StringBuilder();
    for (RegionScope region : scope.regions()) {
      region.gaps().stream()
          .limit(GAPS_SHOWN)
          .forEach(gap -> table.add(region.accountId(), region.region(), gap.from(), gap.to()));
      long left = region.missingHours() - hoursShown(region);
      if (left > 0) {
        more.append("and " + left + " more hours of ")
            .append(ScreenTable.harmless(region.region()))
            .append('\n');
      }
    }
    return table.toString() + more + "\n";
  }

  private static long hoursShown(RegionScope region) {
    return region.gaps().stream()
        .limit(GAPS_SHOWN)
        .mapToLong(gap -> ChronoUnit.HOURS.between(gap.from(), gap.to()))
        .sum();
  }

  private static ScreenTable services(EvidenceScope scope) {
    ScreenTable table =
        new ScreenTable("service", "events", "reads", "data events", "with parameters");
    for (ServiceScope service : scope.services()) {
      table.add(
          service.eventSource(),
          service.events(),
          service.reads(),
          service.dataEvents(),
          percent(service.withParameters(), service.events())
              + (service.omittedParameters() == 0
                  ? ""
                  : ", " + service.omittedParameters() + " too large"));
    }
    return table;
  }

  private static String percent(long part, long all) {
    return all == 0 ? "-" : 100 * part / all + " %";
  }

  private static String figures(EvidenceScope scope) {
    ScreenTable table = new ScreenTable("what the logs can show", "");
    table.add("times", scope.times().map(TimeSpan::toString).orElse("-"));
    table.add("trails, by digests", scope.trails().isEmpty() ? "-" : join(scope.trails()));
    table.add("delivered to", scope.folders().isEmpty() ? "-" : join(scope.folders()));
    long with = scope.services().stream().mapToLong(ServiceScope::withParameters).sum();
    table.add("events with parameters", percent(with, scope.events()));
    long data = scope.services().stream().mapToLong(ServiceScope::dataEvents).sum();
    table.add("data events", data == 0 ? "none: no object, item or message is seen" : data);
    SessionScope sessions = scope.sessions();
    String about = sessions.estimated() ? "about " : "";
    table.add("sessions", about + sessions.sessions());
    table.add("  begun before the first event", about + sessions.begunBefore());
    table.add("  begun by no event here", about + sessions.begunElsewhere());
    scope.leftOut().forEach(line -> table.add("left out", line));
    return table.toString();
  }

  private static String join(Iterable<String> names) {
    return String.join(", ", names);
  }

  static ObjectNode json(EvidenceScope scope) {
    ObjectNode object = JsonNodeFactory.instance.objectNode().put("events", scope.events());
    put(object, "times", scope.times());
    ArrayNode regions = object.putArray("regions");
    scope.regions().forEach(region -> put(regions.addObject(), region));
    ArrayNode services = object.putArray("services");
    scope.services().forEach(service -> put(services.addObject(), service));
    scope.trails().forEach(object.putArray("trails")::add);
    scope.folders().forEach(object.putArray("folders")::add);
    SessionScope sessions = scope.sessions();
    object
        .putObject("sessions")
        .put("count", sessions.sessions())
        .put("begunBefore", sessions.begunBefore())
        .put("begunElsewhere", sessions.begunElsewhere())
        .put("estimated", sessions.estimated());
    scope.leftOut().forEach(object.putArray("leftOut")::add);
    return object;
  }

  private static void put(ObjectNode object, RegionScope region) {
    object
        .put("accountId", region.accountId())
        .put("region", region.region())
        .put("files", region.files())
        .put("events", region.events());
    put(object, "times", region.times());
    object.put("hours", region.hours()).put("missingHours", region.missingHours());
    ArrayNode gaps = object.putArray("gaps");
    region
        .gaps()
        .forEach(
            gap ->
                gaps.addObject().put("from", gap.from().toString()).put("to", gap.to().toString()));
  }

  private static void put(ObjectNode object, ServiceScope service) {
    object
        .put("eventSource", service.eventSource())
        .put("events", service.events())
        .put("reads", service.reads())
        .put("dataEvents", service.dataEvents())
        .put("withParameters", service.withParameters())
        .put("omittedParameters", service.omittedParameters());
  }

  private static void put(ObjectNode object, String name, Optional<TimeSpan> times) {
    if (times.isEmpty()) {
      object.putNull(name);
      return;
    }
    object
        .putObject(name)
        .put("from", times.get().from().toString())
        .put("to", times.get().to().toString());
  }
}
