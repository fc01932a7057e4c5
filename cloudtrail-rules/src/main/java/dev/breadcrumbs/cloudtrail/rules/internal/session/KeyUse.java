package dev.breadcrumbs.cloudtrail.rules.internal.session;

import dev.breadcrumbs.cloudtrail.query.FieldScan;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** How one credential was used, added up over its events. Not thread-safe. */
public final class KeyUse {
  private static final int MOST_ADDRESSES = 64;
  private static final int MOST_AGENTS = 16;

  private final CredentialKey key;
  private final long[] calls = new long[CallKind.values().length];
  private final String[] traits = new String[Caller.TRAITS.size()];
  private final BoundedCounts addresses = new BoundedCounts(MOST_ADDRESSES);
  private final BoundedCounts agents = new BoundedCounts(MOST_AGENTS);
  private long first = Long.MAX_VALUE;
  private long last = CredentialKey.UNKNOWN;
  private boolean console;

  /** Where its calls are; null until they were added to those of other parts. */
  private @Nullable Parts parts;

  /** A program that was seen not to be the console. */
  private String otherAgent = "";

  /** Whose traits were added last. */
  private @Nullable Caller known;

  KeyUse(CredentialKey key) {
    this.key = key;
    console = key.isConsole();
    Arrays.fill(traits, "");
  }

  /**
   * Takes an event.
   *
   * @param time when, in milliseconds, or {@link CredentialKey#UNKNOWN}
   */
  void take(Caller caller, CallKind kind, long time, FieldScan.Event event) {
    calls[kind.place()]++;
    if (time != CredentialKey.UNKNOWN) {
      first = Math.min(first, time);
      last = Math.max(last, time);
    }
    String agent = SessionField.USER_AGENT.read(event);
    addresses.add(SessionField.ADDRESS.read(event));
    agents.add(agent);
    console = console || isByConsole(event, agent);
    if (caller != known) {
      known = caller;
      for (int at = 0; at < traits.length; at++) {
        keep(at, caller.trait(at));
      }
    }
  }

  /** As {@code CloudTrailEvent.isFromConsole} has it. */
  private boolean isByConsole(FieldScan.Event event, String agent) {
    String type = SessionField.EVENT_TYPE.read(event);
    return type.equals("AwsConsoleSignIn")
        || type.equals("AwsConsoleAction")
        || SessionField.FROM_CONSOLE.read(event).equals("true")
        || isConsole(agent);
  }

  private boolean isConsole(String agent) {
    if (agent.equals(otherAgent)) {
      return false;
    }
    otherAgent = agent;
    return (agent.startsWith("console.") && agent.endsWith(".amazonaws.com"))
        || agent.equals("signin.amazonaws.com")
        || agent.startsWith("[S3Console/")
        || agent.startsWith("S3Console/");
  }

  private void keep(int trait, String text) {
    String before = traits[trait];
    if (!text.isEmpty() && (before.isEmpty() || text.compareTo(before) < 0)) {
      traits[trait] = text;
    }
  }

  /** Notes that it has calls in a part, behind those that were noted before. */
  void isIn(Parts part) {
    parts = parts == null ? part : parts.and(part);
  }

  @Nullable Parts parts() {
    return parts;
  }

  void add(KeyUse other) {
    for (int kind = 0; kind < calls.length; kind++) {
      calls[kind] += other.calls[kind];
    }
    first = Math.min(first, other.first);
    last = Math.max(last, other.last);
    console |= other.console;
    addresses.add(other.addresses);
    agents.add(other.agents);
    for (int at = 0; at < traits.length; at++) {
      keep(at, other.traits[at]);
    }
  }

  public CredentialKey key() {
    return key;
  }

  /** How many calls of a kind were made. */
  public long calls(CallKind kind) {
    return calls[kind.place()];
  }

  /** How many calls were made. */
  public long calls() {
    long all = 0;
    for (long number : calls) {
      all += number;
    }
    return all;
  }

  /** Whether calls were made through the console. */
  public boolean isConsole() {
    return console;
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
    return traits[Caller.placeOf(field)];
  }
}
