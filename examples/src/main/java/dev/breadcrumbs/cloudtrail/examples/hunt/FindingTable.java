package dev.breadcrumbs.cloudtrail.examples.hunt;

import dev.breadcrumbs.cloudtrail.model.Breadcrumb;
import dev.breadcrumbs.cloudtrail.rules.Finding;
import java.util.List;

/** Findings for people: one line each. */
final class FindingTable {
  private FindingTable() {}

  static ScreenTable of(List<Finding> findings) {
    ScreenTable table = new ScreenTable("level", "time", "rule", "actor", "what", "where");
    for (Finding finding : findings) {
      Breadcrumb last = finding.events().get(finding.events().size() - 1).breadcrumb();
      table.add(
          finding.rule().level().text(),
          last.when(),
          finding.rule().id(),
          finding.actor().displayName(),
          what(finding.events().size(), last.what()),
          last.where());
    }
    return table;
  }

  private static String what(int events, String last) {
    return events == 1 ? last : events + " events, at last " + last;
  }
}
