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

  /** The events of one time, by their ids as they come, each once. */
  List<PendingEvents.Pending> without(List<PendingEvents.Pending> ofOneTime) {
    List<PendingEvents.Pending> once = new ArrayList<>();
    for (int from = 0; from < ofOneTime.size(); ) {
      int to = behindSameId(ofOneTime, from);
      if (to == from + 1) {
        once.add(ofOneTime.get(from));
      } else {
        addOnce(ofOneTime.subList(from, to), once);
      }
      from = to;
    }
    return once;
  }

  private static int behindSameId(List<PendingEvents.Pending> events, int from) {
    String id = events.get(from).event().eventID();
    int to = from + 1;
    while (id != null && to < events.size() && id.equals(events.get(to).event().eventID())) {
      to++;
    }
    return to;
  }

  private void addOnce(List<PendingEvents.Pending> ofOneId, List<PendingEvents.Pending> once) {
    RecentEvents seen = new RecentEvents(ofOneId.size());
    for (PendingEvents.Pending each : ofOneId) {
      RecentEvents.Kind kind = kind(seen, "", each.event());
      each.conditions().stream()
          .map(ConditionNumber::rule)
          .distinct()
          .forEach(rule -> tell(kind, rule));
      if (kind != RecentEvents.Kind.REPEATED) {
        once.add(each);
      }
    }
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
