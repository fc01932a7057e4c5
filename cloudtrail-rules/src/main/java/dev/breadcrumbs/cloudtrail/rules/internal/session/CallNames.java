package dev.breadcrumbs.cloudtrail.rules.internal.session;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What the names of calls tell, worked out once for each. Thread-safe. */
public final class CallNames {
  /** There are fewer in AWS; of more names it is worked out again each time. */
  private static final int MOST = 20_000;

  private final Map<String, Traits> known = new ConcurrentHashMap<>();
  private final Predicate<String> closing;

  /**
   * What a name tells.
   *
   * @param issuing what sort of credential such calls give; null if they give none
   * @param closes whether such calls may close what others opened
   */
  record Traits(@Nullable IssuingCall issuing, boolean closes) {}

  /**
   * Begins without any.
   *
   * @param closing whether calls of a name may close what others opened
   */
  public CallNames(Predicate<String> closing) {
    this.closing = closing;
  }

  Traits of(String name) {
    Traits traits = known.get(name);
    if (traits != null) {
      return traits;
    }
    Traits made = new Traits(IssuingCall.of(name), closing.test(name));
    if (known.size() < MOST) {
      known.put(name, made);
    }
    return made;
  }
}
