package dev.breadcrumbs.cloudtrail.rules.internal.session;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Puts the uses of credentials together to sessions. Uses with one principal and one {@code
 * creationDate} belong together as far as the log tells: the console uses many keys in a session,
 * and services make keys of their own for calls on somebody's behalf. But two credentials that were
 * issued under one name in one second share all this and are two: each key that was used by the
 * principal itself is a session, unless the console used it.
 */
public final class SessionFold {
  private final Set<String> issuedKeys;
  private final List<SessionParts> sessions = new ArrayList<>();
  private final Map<List<String>, List<SessionParts>> longLived = new HashMap<>();

  private SessionFold(Set<String> issuedKeys) {
    this.issuedKeys = issuedKeys;
  }

  /** What calls on somebody's behalf have in common with the calls of whoever it is. */
  private record Base(String accountId, String principalId, String arn, long created) {
    static Base of(CredentialKey key) {
      return new Base(key.accountId(), key.principalId(), key.arn(), key.created());
    }

    List<String> principal() {
      return List.of(accountId, principalId, arn);
    }
  }

  /**
   * Puts sessions together.
   *
   * @param uses the uses, in the order of their keys
   * @param issuedKeys the access keys that calls are known to have issued
   */
  public static List<SessionParts> of(List<KeyUse> uses, Set<String> issuedKeys) {
    SessionFold fold = new SessionFold(issuedKeys);
    List<KeyUse> others = new ArrayList<>(uses.size());
    for (KeyUse use : uses) {
      if (use.key().isService()) {
        fold.sessions.add(SessionParts.of(use));
      } else {
        others.add(use);
      }
    }
    // Those without a beginning come first: what they had done on their behalf has one.
    int from = 0;
    for (int to = 1; to <= others.size(); to++) {
      if (to == others.size() || created(others, to) != created(others, from)) {
        fold.foldBegunTogether(others.subList(from, to));
        from = to;
      }
    }
    return fold.sessions;
  }

  private static long created(List<KeyUse> uses, int at) {
    return uses.get(at).key().created();
  }

  private void foldBegunTogether(List<KeyUse> uses) {
    if (uses.size() == 1) {
      fold(Base.of(uses.get(0).key()), uses);
      return;
    }
    Map<Base, List<KeyUse>> bases = new LinkedHashMap<>();
    for (KeyUse use : uses) {
      bases.computeIfAbsent(Base.of(use.key()), each -> new ArrayList<>()).add(use);
    }
    bases.forEach(this::fold);
  }

  private void fold(Base base, List<KeyUse> uses) {
    if (uses.size() == 1 && foldsAlone(base, uses.get(0))) {
      return;
    }
    Map<String, SessionParts> byKey = new TreeMap<>();
    SessionParts console = new SessionParts(true);
    List<KeyUse> behalf = new ArrayList<>();
    for (KeyUse use : uses) {
      if (use.key().isOnBehalf()) {
        behalf.add(use);
      } else if (isOfConsole(base, use)) {
        console.add(use);
      } else {
        byKey.computeIfAbsent(use.key().accessKeyId(), key -> new SessionParts(false)).add(use);
      }
    }
    List<SessionParts> direct = new ArrayList<>(byKey.values());
    if (!console.own().isEmpty()) {
      direct.add(console);
    }
    sessions.addAll(direct);
    if (base.created == CredentialKey.UNKNOWN) {
      remember(base, byKey);
    }
    foldBehalf(base, behalf, byKey, direct);
  }

  /** Most temporary credentials have their principal and beginning to themselves. */
  private boolean foldsAlone(Base base, KeyUse use) {
    boolean alone =
        base.created != CredentialKey.UNKNOWN && !use.key().isOnBehalf() && !isOfConsole(base, use);
    if (alone) {
      sessions.add(SessionParts.of(use));
    }
    return alone;
  }

  /** A key that a call has issued is a credential of its own, whatever program used it. */
  private boolean isOfConsole(Base base, KeyUse use) {
    return base.created != CredentialKey.UNKNOWN
        && use.isConsole()
        && !issuedKeys.contains(use.key().accessKeyId());
  }

  private void remember(Base base, Map<String, SessionParts> byKey) {
    byKey.forEach(
        (key, parts) -> {
          if (!key.isEmpty()) {
            longLived.computeIfAbsent(base.principal(), each -> new ArrayList<>()).add(parts);
          }
        });
  }

  private void foldBehalf(
      Base base, List<KeyUse> behalf, Map<String, SessionParts> byKey, List<SessionParts> direct) {
    List<SessionParts> callers =
        direct.isEmpty() ? longLived.getOrDefault(base.principal(), List.of()) : direct;
    SessionParts apart = new SessionParts(false);
    for (KeyUse use : behalf) {
      SessionParts same = byKey.get(use.key().accessKeyId());
      if (same != null && !use.key().accessKeyId().isEmpty()) {
        same.addOnBehalf(use);
      } else if (callers.size() == 1) {
        callers.get(0).addOnBehalf(use);
      } else {
        apart.add(use);
      }
    }
    if (!apart.own().isEmpty()) {
      apart.mayBeOf(callers);
      sessions.add(apart);
    }
  }

  /** The keys that calls are known to have issued. */
  public static Set<String> issuedKeys(Collection<IssueFact> issues) {
    Set<String> keys = new HashSet<>(2 * issues.size());
    issues.forEach(issue -> keys.add(issue.issuedKeyId()));
    keys.remove("");
    return keys;
  }
}
