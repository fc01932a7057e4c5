package dev.breadcrumbs.cloudtrail.examples.hunt;

import dev.breadcrumbs.cloudtrail.query.Condition;
import dev.breadcrumbs.cloudtrail.rules.Evaluation;
import dev.breadcrumbs.cloudtrail.rules.Finding;
import dev.breadcrumbs.cloudtrail.rules.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which findings are printed. Rules see all events whatever is chosen: what was first seen, is
 * missing or comes in bursts must not depend on it.
 */
final class FindingChoice {
  private final Level minimum;
  private final @Nullable Condition condition;
  private int ofLowerLevels;
  private int ofOthers;
  private int withoutEvents;

  FindingChoice(Level minimum, Optional<Condition> condition) {
    this.minimum = minimum;
    this.condition = condition.orElse(null);
  }

  Evaluation of(Evaluation all) {
    List<Finding> kept = all.stream().filter(this::keeps).toList();
    return new Evaluation(kept, all.errors(), all.counts(), all.resting(), all.report());
  }

  private boolean keeps(Finding finding) {
    if (finding.level().compareTo(minimum) < 0) {
      ofLowerLevels++;
      return false;
    }
    if (condition == null) {
      return true;
    }
    if (finding.events().isEmpty()) {
      withoutEvents++;
      return true;
    }
    if (finding.events().stream().anyMatch(condition::test)) {
      return true;
    }
    ofOthers++;
    return false;
  }

  /** What was left out. */
  List<String> told() {
    List<String> told = new ArrayList<>();
    add(told, ofLowerLevels, "findings of lower levels left out");
    add(told, ofOthers, "findings left out, as none of their events is among the chosen");
    add(told, withoutEvents, "findings of searches kept, as their events are not known");
    return told;
  }

  private static void add(List<String> told, int count, String what) {
    if (count > 0) {
      told.add(count + " " + what);
    }
  }
}
