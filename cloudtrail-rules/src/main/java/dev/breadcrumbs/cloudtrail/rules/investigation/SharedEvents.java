package dev.breadcrumbs.cloudtrail.rules.investigation;

import dev.breadcrumbs.cloudtrail.rules.internal.session.IssueFact;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A call from one account into another is recorded in both, under one {@code sharedEventID}. The
 * caller's own log tells more of the caller.
 */
final class SharedEvents {
  private SharedEvents() {}

  /** The calls, each once. */
  static List<IssueFact> once(List<IssueFact> issues) {
    Map<List<String>, IssueFact> chosen = new HashMap<>();
    for (IssueFact fact : issues) {
      if (isShared(fact)) {
        chosen.merge(key(fact), fact, SharedEvents::better);
      }
    }
    List<IssueFact> once = new ArrayList<>();
    for (IssueFact fact : issues) {
      if (!isShared(fact) || Objects.equals(chosen.get(key(fact)), fact)) {
        once.add(fact);
      }
    }
    return once;
  }

  private static boolean isShared(IssueFact fact) {
    return !fact.sharedEventID().isEmpty() && !fact.issuedKeyId().isEmpty();
  }

  private static List<String> key(IssueFact fact) {
    return List.of(fact.sharedEventID(), fact.issuedKeyId());
  }

  private static IssueFact better(IssueFact one, IssueFact other) {
    return isOfCaller(other) && !isOfCaller(one) ? other : one;
  }

  private static boolean isOfCaller(IssueFact fact) {
    return !fact.caller().type().equals("AWSAccount");
  }
}
