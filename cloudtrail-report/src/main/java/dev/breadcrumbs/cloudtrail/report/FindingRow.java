package dev.breadcrumbs.cloudtrail.report;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.rules.Finding;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One finding, as the script of the page takes it: an array, in the order of the writing below. */
final class FindingRow {
  private static final int MOST_VALUES = 100;

  private FindingRow() {}

  static void write(Finding finding, int rule, FindingsSection.ShownEvents evidence, PageJson json)
      throws IOException {
    json.startArray();
    writeTime(finding, json);
    json.text(finding.level().text());
    json.number(rule);
    json.text(finding.title().equals(finding.rule().title()) ? null : finding.title());
    writeLast(finding.events(), finding, json);
    writeValues(finding.values(), json);
    json.startArray();
    for (int number : evidence.numbers()) {
      json.number(number);
    }
    json.endArray();
    json.number(evidence.leftOut());
    json.endArray();
  }

  /** In words and, where a script can tell it, in milliseconds since 1970. */
  private static void writeTime(Finding finding, PageJson json) throws IOException {
    json.text(finding.eventTime().map(Object::toString).orElse(null));
    if (finding.eventTime().filter(time -> !TimesSection.isFar(time)).isPresent()) {
      json.number(finding.eventTime().get().toEpochMilli());
    } else {
      json.missing();
    }
  }

  /** Who, what and where of the event that completed the match. */
  private static void writeLast(List<CloudTrailEvent> events, Finding finding, PageJson json)
      throws IOException {
    if (events.isEmpty()) {
      json.missing();
      json.text(valuesOnly(finding.values()));
      json.missing();
      json.missing();
      return;
    }
    CloudTrailEvent last = events.get(events.size() - 1);
    String what = last.breadcrumb().what();
    json.text(finding.actor().displayName());
    json.text(events.size() == 1 ? what : events.size() + " events, at last " + what);
    json.text(last.awsRegion());
    json.text(last.sourceIPAddress());
  }

  /** A row of a search, of which the events are not known. */
  private static String valuesOnly(Map<String, List<String>> values) {
    List<String> parts = new ArrayList<>();
    values.forEach((name, texts) -> parts.add(name + "=" + String.join(", ", texts)));
    return String.join(" ", parts);
  }

  private static void writeValues(Map<String, List<String>> values, PageJson json)
      throws IOException {
    json.startArray();
    for (Map.Entry<String, List<String>> each : values.entrySet()) {
      json.startArray();
      json.text(each.getKey());
      json.list(each.getValue(), MOST_VALUES);
      json.endArray();
    }
    json.endArray();
  }
}
