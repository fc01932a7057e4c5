package dev.breadcrumbs.cloudtrail.rules.sigma;

import dev.breadcrumbs.cloudtrail.query.Condition;
import dev.breadcrumbs.cloudtrail.query.Field;
import dev.breadcrumbs.cloudtrail.query.SearchException;
import dev.breadcrumbs.cloudtrail.query.Spl;
import dev.breadcrumbs.cloudtrail.query.Vocabulary;
import dev.breadcrumbs.cloudtrail.rules.policy.Policies;
import dev.breadcrumbs.cloudtrail.rules.sigma.SigmaProblem.Kind;
import java.util.List;
import java.util.Locale;

/** A condition that Sigma has no word for, and that a modifier of ours names. */
record NamedTest(String key, String name, Field field, int line) {
  private static final String ANY_PORT = "any";
  private static final String PARAMETERS = "requestParameters";

  /**
   * Makes the condition for one value.
   *
   * @throws SigmaRefusal if the modifier cannot take it
   */
  Condition of(Modifier test, String text) {
    return switch (test) {
      case WHERE -> where(text);
      case NOT_IN_LIST -> notInList(text.strip());
      default -> truth(text) ? policy(test) : policy(test).not();
    };
  }

  private Condition policy(Modifier test) {
    if (name.isEmpty()) {
      throw refusal(Kind.BAD_MODIFIERS, "it needs a field");
    }
    return switch (test) {
      case PUBLIC_ACCESS -> Policies.grantsPublicAccess(field);
      case FOREIGN_TRUST -> Policies.trustsForeignAccount(field);
      case FOREIGN_ACCOUNT -> Policies.foreignAccounts(field);
      case SHARED_WITH_ALL -> Policies.sharedWithAll(field);
      case ANY_WORKLOAD -> Policies.trustsAnyWorkload(field);
      case ADMINISTRATOR -> Policies.allowsAdministrator(field);
      default -> throw new IllegalStateException("no condition on policies: " + test);
    };
  }

  /** Makes the condition that one of several ports is opened, or any at all. */
  Condition opensToWorld(List<String> ports) {
    if (!name.equals(PARAMETERS)) {
      throw refusal(Kind.BAD_MODIFIERS, "its field is " + PARAMETERS);
    }
    if (ports.equals(List.of(ANY_PORT))) {
      return Policies.opensToWorld();
    }
    try {
      return Policies.opensToWorld(
          ports.stream().map(String::strip).mapToInt(Integer::parseInt).toArray());
    } catch (IllegalArgumentException e) {
      throw refusal(Kind.BAD_VALUE, "neither ports nor '" + ANY_PORT + "': " + ports);
    }
  }

  private Condition where(String text) {
    if (!name.isEmpty()) {
      throw refusal(Kind.BAD_MODIFIERS, "it stands without a field");
    }
    try {
      return Spl.condition("where " + text, Vocabulary.RAW);
    } catch (SearchException e) {
      throw refusal(Kind.BAD_VALUE, String.valueOf(e.getMessage()));
    }
  }

  private Condition notInList(String list) {
    if (name.isEmpty() || list.isEmpty()) {
      throw refusal(Kind.BAD_MODIFIERS, "it needs a field, and the name of a list");
    }
    return field.notInList(list);
  }

  private boolean truth(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true", "yes" -> true;
      case "false", "no" -> false;
      default -> throw refusal(Kind.BAD_VALUE, "neither true nor false: '" + text + "'");
    };
  }

  private SigmaRefusal refusal(Kind kind, String reason) {
    return new SigmaRefusal(kind, line, "'" + key + "': " + reason);
  }
}
