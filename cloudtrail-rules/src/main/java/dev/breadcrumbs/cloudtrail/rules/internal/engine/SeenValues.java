package dev.breadcrumbs.cloudtrail.rules.internal.engine;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Remembers in memory. When it is full, the values that have not been seen for longest are
 * forgotten. Thread-safe.
 */
public final class SeenValues implements SeenMemory {
  /** Characters of a value; ARNs and agents are shorter. */
  private static final int LONGEST = 256;

  private final int most;

  /** The longest unseen first. */
  private final Map<List<String>, Instant> times = new LinkedHashMap<>(16, 0.75f, true);

  private final Map<String, Instant> firsts = new LinkedHashMap<>();
  private long forgotten;

  /** Makes a memory of so many values of all rules. */
  public SeenValues(int most) {
    this.most = most;
  }

  @Override
  public synchronized Optional<Instant> see(String rule, List<String> values, Instant time) {
    if (values.isEmpty()) {
      return Optional.ofNullable(firsts.putIfAbsent(rule, time));
    }
    List<String> key = new ArrayList<>(values.size() + 1);
    key.add(rule);
    values.forEach(value -> key.add(remembered(value)));
    Instant before = times.get(key);
    times.put(List.copyOf(key), before == null || time.isAfter(before) ? time : before);
    if (times.size() > most) {
      Iterator<Instant> eldest = times.values().iterator();
      eldest.next();
      eldest.remove();
      forgotten++;
    }
    return Optional.ofNullable(before);
  }

  /** A long value is known by its hash: what a caller sends must not fill the memory. */
  private static String remembered(String value) {
    if (value.length() <= LONGEST) {
      return value;
    }
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] hash = digest.digest(value.getBytes(StandardCharsets.UTF_8));
      return "sha256:" + HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** How many values were forgotten because there were too many. */
  public synchronized long forgotten() {
    return forgotten;
  }

  /** Hands on all that is remembered, as it is to be seen again, the longest unseen first. */
  synchronized <E extends Exception> void forEach(Visitor<E> visitor) throws E {
    for (Map.Entry<String, Instant> each : firsts.entrySet()) {
      visitor.visit(List.of(each.getKey()), each.getValue());
    }
    for (Map.Entry<List<String>, Instant> each : times.entrySet()) {
      visitor.visit(each.getKey(), each.getValue());
    }
  }

  /** Takes a rule's id with values, and when they were seen. */
  interface Visitor<E extends Exception> {
    void visit(List<String> key, Instant time) throws E;
  }
}
