package dev.breadcrumbs.cloudtrail.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which cases had a finding shortly before. */
final class Suppression {
  private final int most;
  private final Map<List<String>, Instant> lasts = new LinkedHashMap<>();

  Suppression(int most) {
    this.most = most;
  }

  /** Whether a finding is one too many; if not, it is the one that counts from now on. */
  boolean suppresses(Finding finding, @Nullable Duration time) {
    Instant now = finding.eventTime().orElse(null);
    if (time == null || now == null) {
      return false;
    }
    List<String> key = finding.dedupKey();
    Instant last = lasts.get(key);
    if (last != null && Duration.between(last, now).abs().compareTo(time) < 0) {
      return true;
    }
    lasts.remove(key);
    lasts.put(key, now);
    if (lasts.size() > most) {
      Iterator<Instant> eldest = lasts.values().iterator();
      eldest.next();
      eldest.remove();
    }
    return false;
  }

  Map<List<String>, Instant> all() {
    return lasts;
  }

  void restore(List<String> key, Instant last) {
    lasts.put(key, last);
  }
}
