package dev.breadcrumbs.cloudtrail.rules.internal.session;

import dev.breadcrumbs.cloudtrail.model.internal.time.EventTimes;
import dev.breadcrumbs.cloudtrail.query.FieldScan;
import java.util.EnumMap;
import java.util.Map;

/** How one credential was used, added up over its events. Not thread-safe. */
public final class KeyUse {
  private static final int MOST_ADDRESSES = 64;
  private static final int MOST_AGENTS = 16;

  /** What is the same in all events of a session, or else the first in the order of texts. */
  private static final SessionField[] TRAITS = {
    SessionField.ACTOR,
    SessionField.USER_NAME,
    SessionField.ISSUER_ARN,
    SessionField.MFA,
    SessionField.ROLE_DELIVERY,
    SessionField.SOURCE_IDENTITY,
    SessionField.ON_BEHALF_OF
  };

  private final CredentialKey key;
  private final Map<CallKind, Long> calls = new EnumMap<>(CallKind.class);
  private final Map<SessionField, String> traits = new EnumMap<>(SessionField.class);
  private final BoundedCounts addresses = new BoundedCounts(MOST_ADDRESSES);
  private final BoundedCounts agents = new BoundedCounts(MOST_AGENTS);
  private long first = Long.MAX_VALUE;
  private long last = CredentialKey.UNKNOWN;
  private long console;

  KeyUse(CredentialKey key) {
    this.key = key;
  }

  void take(FieldScan.Event event) {
    calls.merge(CallKind.read(event), 1L, Long::sum);
    long time = CredentialKey.millis(EventTimes.parse(SessionField.EVENT_TIME.read(event)));
    if (time != CredentialKey.UNKNOWN) {
      first = Math.min(first, time);
      last = Math.max(last, time);
    }
    String agent = SessionField.USER_AGENT.read(event);
    addresses.add(SessionField.ADDRESS.read(event));
    agents.add(agent);
    if (isByConsole(event, agent)) {
      console++;
    }
    for (SessionField trait : TRAITS) {
      keep(trait, trait.read(event));
    }
  }

  /** As {@code CloudTrailEvent.isFromConsole} has it. */
  private boolean isByConsole(FieldScan.Event event, String agent) {
    String type = SessionField.EVENT_TYPE.read(event);
    return key.isConsole()
        || SessionField.FROM_CONSOLE.read(event).equals("true")
        || type.equals("AwsConsoleSignIn")
        || type.equals("AwsConsoleAction")
        || (agent.startsWith("console.") && agent.endsWith(".amazonaws.com"))
        || agent.equals("signin.amazonaws.com")
        || agent.startsWith("[S3Console/")
        || agent.startsWith("S3Console/");
  }

  private void keep(SessionField trait, String text) {
    String known = traits.get(trait);
    if (!text.isEmpty() && (known == null || text.compareTo(known) < 0)) {
      traits.put(trait, text);
    }
  }

  void add(KeyUse other) {
    other.calls.forEach((kind, number) -> calls.merge(kind, number, Long::sum));
    first = Math.min(first, other.first);
    last = Math.max(last, other.last);
    console += other.console;
    addresses.add(other.addresses);
    agents.add(other.agents);
    other.traits.forEach(this::keep);
  }

  public CredentialKey key() {
    return key;
  }

  /** How many calls of a kind were made. */
  public long calls(CallKind kind) {
    return calls.getOrDefault(kind, 0L);
  }

  /** How many calls were made. */
  public long calls() {
    return calls.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Whether calls were made through the console. */
  public boolean isConsole() {
    return console > 0;
  }

  /** The time of the first call in milliseconds; {@link CredentialKey#UNKNOWN} if none has one. */
  public long first() {
    return last == CredentialKey.UNKNOWN ? CredentialKey.UNKNOWN : first;
  }

  /** The time of the last call in milliseconds; {@link CredentialKey#UNKNOWN} if none has one. */
  public long last() {
    return last;
  }

  public BoundedCounts addresses() {
    return addresses;
  }

  public BoundedCounts agents() {
    return agents;
  }

  /** What is the same in all events; empty if none has it. */
  public String trait(SessionField field) {
    return traits.getOrDefault(field, "");
  }
}
