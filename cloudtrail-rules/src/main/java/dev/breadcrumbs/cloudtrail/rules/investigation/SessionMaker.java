package dev.breadcrumbs.cloudtrail.rules.investigation;

import dev.breadcrumbs.cloudtrail.rules.internal.session.CallKind;
import dev.breadcrumbs.cloudtrail.rules.internal.session.CredentialKey;
import dev.breadcrumbs.cloudtrail.rules.internal.session.KeyUse;
import dev.breadcrumbs.cloudtrail.rules.internal.session.SessionField;
import dev.breadcrumbs.cloudtrail.rules.internal.session.SessionParts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes sessions of the uses that were put together. */
final class SessionMaker {
  private final List<Session> sessions;
  private final Map<CredentialKey, Session> byKey;

  SessionMaker(List<SessionParts> all) {
    sessions = new ArrayList<>(all.size());
    byKey = new HashMap<>(2 * all.size());
    List<String> ids = ids(all);
    Map<SessionParts, String> callers = idsOfCallers(all, ids);
    for (int at = 0; at < ids.size(); at++) {
      SessionParts parts = all.get(at);
      Session session = session(parts, ids.get(at), callers);
      sessions.add(session);
      parts.own().forEach(use -> byKey.put(use.key(), session));
      parts.onBehalf().forEach(use -> byKey.put(use.key(), session));
    }
  }

  /** The sessions, in the order of what they were made of. */
  List<Session> sessions() {
    return sessions;
  }

  /** The session that each credential belongs to. */
  Map<CredentialKey, Session> byKey() {
    return byKey;
  }

  private static List<String> ids(List<SessionParts> all) {
    List<String> names = new ArrayList<>(all.size());
    Set<String> once = new HashSet<>(2 * all.size());
    Set<String> again = new HashSet<>();
    for (SessionParts parts : all) {
      String name = name(parts);
      names.add(name);
      if (!once.add(name)) {
        again.add(name);
      }
    }
    if (!again.isEmpty()) {
      // One key in two accounts, or of two principals, is two sessions.
      Map<String, Integer> numbers = new HashMap<>();
      names.replaceAll(
          name -> again.contains(name) ? name + "#" + numbers.merge(name, 1, Integer::sum) : name);
    }
    return names;
  }

  /** The ids of those that are named as the caller of another, which few are. */
  private static Map<SessionParts, String> idsOfCallers(List<SessionParts> all, List<String> ids) {
    Set<SessionParts> named = new HashSet<>();
    for (SessionParts parts : all) {
      if (!parts.callers().isEmpty()) {
        named.addAll(parts.callers());
      }
    }
    Map<SessionParts, String> callers = new HashMap<>();
    for (int at = 0; at < ids.size() && !named.isEmpty(); at++) {
      if (named.remove(all.get(at))) {
        callers.put(all.get(at), ids.get(at));
      }
    }
    return callers;
  }

  private static String name(SessionParts parts) {
    CredentialKey key = parts.own().get(0).key();
    if (key.isService()) {
      return key.invokedBy().isEmpty() ? "AWSService" : key.invokedBy();
    }
    boolean many = parts.isConsole() || key.isOnBehalf();
    if (!many && !key.accessKeyId().isEmpty()) {
      return key.accessKeyId();
    }
    String principal =
        Stream.of(key.arn(), key.principalId(), key.accountId())
            .filter(each -> !each.isEmpty())
            .findFirst()
            .orElse("unknown");
    String since = key.created() == CredentialKey.UNKNOWN ? "" : "@" + instant(key.created());
    return principal + since + (key.isOnBehalf() ? "/services" : "");
  }

  private static Session session(
      SessionParts parts, String id, Map<SessionParts, String> idsOfCallers) {
    List<String> callers =
        parts.callers().isEmpty()
            ? List.of()
            : parts.callers().stream()
                .map(each -> Objects.requireNonNull(idsOfCallers.get(each)))
                .toList();
    return new Session(
        id,
        SessionKinds.of(parts),
        credential(parts.own()),
        use(parts.own()),
        onBehalf(parts.onBehalf()),
        callers);
  }

  private static Map<String, Long> onBehalf(List<KeyUse> uses) {
    if (uses.isEmpty()) {
      return Map.of();
    }
    Map<String, Long> calls = new TreeMap<>();
    uses.forEach(use -> calls.merge(use.key().invokedBy(), use.calls(), Long::sum));
    return calls;
  }

  private static Credential credential(List<KeyUse> own) {
    CredentialKey key = own.get(0).key();
    String actor = trait(own, SessionField.ACTOR);
    return new Credential(
        actor == null ? "unknown" : actor,
        orNull(key.arn()),
        orNull(key.principalId()),
        orNull(key.accountId()),
        trait(own, SessionField.USER_NAME),
        trait(own, SessionField.ISSUER_ARN),
        instant(key.created()),
        accessKeys(own),
        trait(own, SessionField.MFA),
        trait(own, SessionField.ROLE_DELIVERY),
        trait(own, SessionField.SOURCE_IDENTITY),
        trait(own, SessionField.ON_BEHALF_OF));
  }

  private static List<String> accessKeys(List<KeyUse> own) {
    String first = own.get(0).key().accessKeyId();
    if (own.size() == 1) {
      return first.isEmpty() ? List.of() : List.of(first);
    }
    return own.stream()
        .map(use -> use.key().accessKeyId())
        .filter(each -> !each.isEmpty())
        .distinct()
        .sorted()
        .toList();
  }

  private static SessionUse use(List<KeyUse> own) {
    long first = CredentialKey.UNKNOWN;
    long last = CredentialKey.UNKNOWN;
    for (KeyUse use : own) {
      boolean earlier = first == CredentialKey.UNKNOWN || use.first() < first;
      first = use.first() != CredentialKey.UNKNOWN && earlier ? use.first() : first;
      last = Math.max(last, use.last());
    }
    return new SessionUse(
        instant(first),
        instant(last),
        sum(own, use -> use.calls(CallKind.READ)),
        sum(own, use -> use.calls(CallKind.CHANGE)),
        sum(own, use -> use.calls(CallKind.DENIED)),
        sum(own, use -> use.calls(CallKind.FAILED)),
        counts(own, use -> use.addresses().counts()),
        sum(own, use -> use.addresses().others()),
        counts(own, use -> use.agents().counts()),
        sum(own, use -> use.agents().others()));
  }

  private static long sum(List<KeyUse> own, ToLongFunction<KeyUse> number) {
    long sum = 0;
    for (KeyUse use : own) {
      sum += number.applyAsLong(use);
    }
    return sum;
  }

  private static Map<String, Long> counts(
      List<KeyUse> own, Function<KeyUse, Map<String, Long>> counts) {
    if (own.size() == 1) {
      return counts.apply(own.get(0));
    }
    return own.stream()
        .flatMap(use -> counts.apply(use).entrySet().stream())
        .collect(
            Collectors.groupingBy(Map.Entry::getKey, Collectors.summingLong(Map.Entry::getValue)));
  }

  private static @Nullable String trait(List<KeyUse> own, SessionField field) {
    if (own.size() == 1) {
      return orNull(own.get(0).trait(field));
    }
    return own.stream()
        .map(use -> use.trait(field))
        .filter(each -> !each.isEmpty())
        .sorted()
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  static @Nullable Instant instant(long millis) {
    return millis == CredentialKey.UNKNOWN ? null : Instant.ofEpochMilli(millis);
  }
}
