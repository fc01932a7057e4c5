package dev.breadcrumbs.cloudtrail.examples.hunt;

import dev.breadcrumbs.cloudtrail.examples.terminal.ScreenTable;
import dev.breadcrumbs.cloudtrail.model.Breadcrumb;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.rules.Finding;
import java.util.List;

/** Findings for people: one line each. */
final class FindingTable {
  private FindingTable() {}

  static ScreenTable of(List<Finding> findings) {
    ScreenTable table = new ScreenTable("level", "time", "rule", "actor", "what", "where");
    findings.forEach(finding -> add(table, finding));
    return table;
  }

  private static void add(ScreenTable table, Finding finding) {
    List<CloudTrailEvent> events = finding.events();
    String level = finding.level().text();
    String rule = finding.rule().id();
    if (events.isEmpty()) {
      // A row of a search, of which the events are not known.
      String time = finding.eventTime().map(Object::toString).orElse("-");
      table.add(level, time, rule, "-", finding.values(), "-");
      return;
    }
    Breadcrumb last = events.get(events.size() - 1).breadcrumb();
    String actor = finding.actor().displayName();
    table.add(level, last.when(), rule, actor, what(events.size(), last.what()), last.where());
  }

  private static String what(int events, String last) {
    return events == 1 ? last : events + " events, at last " + last;
  }
}
