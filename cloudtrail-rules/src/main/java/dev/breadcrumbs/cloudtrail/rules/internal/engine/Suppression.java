package dev.breadcrumbs.cloudtrail.rules.internal.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which cases had a finding shortly before. */
public final class Suppression {
  private final int most;
  private final Map<List<String>, Instant> lasts = new LinkedHashMap<>();

  /** Makes one that remembers so many cases. */
  public Suppression(int most) {
    this.most = most;
  }

  /**
   * Whether a finding is one too many; if not, it is the one that counts from now on.
   *
   * @param key what findings of one case share
   * @param now the time of the finding
   * @param time how long a case is worth no other
   */
  public boolean suppresses(List<String> key, Instant now, Duration time) {
    Instant last = lasts.get(key);
    if (last != null && Duration.between(last, now).abs().compareTo(time) < 0) {
      return true;
    }
    restore(key, now);
    return false;
  }

  Map<List<String>, Instant> all() {
    return lasts;
  }

  void restore(List<String> key, Instant last) {
    lasts.remove(key);
    lasts.put(key, last);
    if (lasts.size() > most) {
      Iterator<Instant> eldest = lasts.values().iterator();
      eldest.next();
      eldest.remove();
    }
  }
}
