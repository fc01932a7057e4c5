package dev.breadcrumbs.cloudtrail.rules;

import dev.breadcrumbs.cloudtrail.query.Condition;
import dev.breadcrumbs.cloudtrail.query.Fields;
import dev.breadcrumbs.cloudtrail.query.TableQuery;

/** Conditions that rules are made of. */
final class Conditions {
  /** Every event with a time: one without belongs to no period. */
  private static final Condition ALL = Fields.EVENT_TIME.exists();

  private Conditions() {}

  /** What an event must meet to concern a search. */
  static Condition before(TableQuery query) {
    return query.leadingCondition().map(ALL::and).orElse(ALL);
  }
}
