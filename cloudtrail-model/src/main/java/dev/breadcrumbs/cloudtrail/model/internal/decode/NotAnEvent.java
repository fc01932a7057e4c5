package dev.breadcrumbs.cloudtrail.model.internal.decode;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/** Says of an object that is no event what it has, what it seems to be, and what would help. */
public final class NotAnEvent {
  private static final int SHOWN = 6;
  private static final int LONGEST = 40;

  /** Known by fields that it has, all of them. */
  private record Known(Set<String> fields, String description) {}

  /** The shapes are those of each service's documentation. */
  private static final List<Known> KNOWN =
      List.of(
          new Known(
              Set.of("class_uid", "metadata"),
              "an event of Security Lake (OCSF), which is not read: read CloudTrail's own log files"),
          new Known(Set.of("schemaVersion", "service", "severity"), "a finding of GuardDuty"),
          new Known(Set.of("ProductArn", "SchemaVersion"), "a finding of Security Hub"),
          new Known(Set.of("webaclId"), "a log of WAF"),
          new Known(Set.of("configurationItems"), "a snapshot of AWS Config"),
          new Known(Set.of("query_name", "rcode"), "a query log of Route 53"),
          new Known(
              Set.of("@timestamp", "event"),
              "a document of Elasticsearch without event.original: have the shipper keep it"),
          new Known(
              Set.of("@timestamp", "@ptr"),
              "a row of Logs Insights without @message: add @message to the query's fields"),
          new Known(
              Set.of("_time", "sourcetype"),
              "a result of Splunk without _raw: add _raw to the export's fields"));

  private NotAnEvent() {}

  /** The reason, by the names of the object's fields. */
  public static String reason(Iterator<String> names) {
    List<String> shown = new ArrayList<>();
    Set<String> all = new HashSet<>();
    while (names.hasNext()) {
      String name = names.next();
      all.add(name);
      if (shown.size() < SHOWN) {
        shown.add(name.length() <= LONGEST ? name : name.substring(0, LONGEST) + "...");
      }
    }
    String reason = "the object has no field of a CloudTrail event";
    if (!shown.isEmpty()) {
      String more =
          all.size() > shown.size() ? " and " + (all.size() - shown.size()) + " more" : "";
      reason += " but " + String.join(", ", shown) + more;
    }
    return KNOWN.stream()
        .filter(known -> all.containsAll(known.fields))
        .map(known -> "; it seems to be " + known.description)
        .findFirst()
        .map(reason::concat)
        .orElse(reason);
  }
}
