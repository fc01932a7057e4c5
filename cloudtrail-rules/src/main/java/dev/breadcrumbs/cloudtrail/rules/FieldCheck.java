package dev.breadcrumbs.cloudtrail.rules;

import dev.breadcrumbs.cloudtrail.query.Condition;
import dev.breadcrumbs.cloudtrail.query.Field;
import dev.breadcrumbs.cloudtrail.query.Fields;
import dev.breadcrumbs.cloudtrail.query.SearchException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Makes sure that rules ask for fields that events have: any other is missing in silence. */
final class FieldCheck {
  /** Names that need not be checked again: rules ask for the same fields over and over. */
  private static final Set<String> KNOWN = ConcurrentHashMap.newKeySet();

  private static final int MOST_KNOWN = 10_000;

  private FieldCheck() {}

  /**
   * Checks the fields at paths of conditions.
   *
   * @throws RuleException if no event has one; the message names the nearest
   */
  static void conditions(String rule, List<Condition> conditions) {
    conditions.forEach(condition -> fields(rule, condition.form().fields()));
  }

  /**
   * Checks the fields at paths.
   *
   * @throws RuleException if no event has one; the message names the nearest
   */
  static void fields(String rule, Collection<Field> fields) {
    for (Field field : fields) {
      if (!KNOWN.contains(field.name()) && isAtPath(field)) {
        check(rule, field);
        if (KNOWN.size() < MOST_KNOWN) {
          KNOWN.add(field.name());
        }
      }
    }
  }

  /** What an alias or code makes of an event has a name that need be none of a path. */
  private static boolean isAtPath(Field field) {
    try {
      return field.equals(Fields.at(field.name()));
    } catch (SearchException e) {
      // Its name is no path.
      return false;
    }
  }

  private static void check(String rule, Field field) {
    Field meant;
    try {
      meant = Fields.named(field.name());
    } catch (SearchException e) {
      throw new RuleException("rule " + rule + ": " + e.getMessage());
    }
    if (!meant.equals(field)) {
      throw new RuleException(
          "rule "
              + rule
              + ": no field '"
              + field.name()
              + "'; did you mean Fields.named(\""
              + meant.name()
              + "\")?");
    }
  }
}
