package dev.breadcrumbs.cloudtrail.rules.internal.engine;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import java.util.ArrayList;
import java.util.List;

/** Leaves out what was delivered before, and tells of it, and of others under its id. */
final class Repetitions {
  private final RunOutput output;

  Repetitions(RunOutput output) {
    this.output = output;
  }

  /** Whether a rule has seen the event before, under a name that is the rule's own. */
  boolean isRepeated(int rule, RecentEvents seen, String name, CloudTrailEvent event) {
    RecentEvents.Kind kind = kind(seen, name, event);
    tell(kind, rule);
    return kind == RecentEvents.Kind.REPEATED;
  }

  /** The events of one time, each once. */
  List<PendingEvents.Pending> without(List<PendingEvents.Pending> ofOneTime) {
    if (ofOneTime.size() == 1) {
      return ofOneTime;
    }
    RecentEvents seen = new RecentEvents(ofOneTime.size());
    List<PendingEvents.Pending> once = new ArrayList<>();
    for (PendingEvents.Pending each : ofOneTime) {
      RecentEvents.Kind kind = kind(seen, "", each.event());
      each.conditions().stream()
          .map(ConditionNumber::rule)
          .distinct()
          .forEach(rule -> tell(kind, rule));
      if (kind != RecentEvents.Kind.REPEATED) {
        once.add(each);
      }
    }
    return once;
  }

  private static RecentEvents.Kind kind(RecentEvents seen, String name, CloudTrailEvent event) {
    String id = event.eventID();
    return id == null ? RecentEvents.Kind.NEW : seen.add(name, id, event);
  }

  private void tell(RecentEvents.Kind kind, int rule) {
    switch (kind) {
      case REPEATED -> output.repeated(rule);
      case OTHER_OF_SAME_ID -> output.sameId(rule);
      case NEW -> {}
    }
  }
}
