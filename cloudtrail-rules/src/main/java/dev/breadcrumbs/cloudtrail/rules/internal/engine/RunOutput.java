package dev.breadcrumbs.cloudtrail.rules.internal.engine;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes what a run finds, and its account. Rules are told by their numbers among the active. */
public interface RunOutput {
  /** A rule matched: when, on which events, and what they have in common. */
  void found(
      int rule,
      @Nullable Instant time,
      List<CloudTrailEvent> events,
      Map<String, List<String>> values);

  /** A rule could not be evaluated on an event, or at a time. */
  void failed(int rule, @Nullable String eventID, String reason);

  /** An event was kept from a rule by an exemption. */
  void exempted(int rule, String reason);

  /** An event came later than the lateness allows. */
  void late(int rule);

  /** An event is dated too far ahead of all others. */
  void ahead(int rule);

  /** An event was delivered once more, and does not count again. */
  void repeated(int rule);

  /** Another event came under the id of one that was there before; it counts. */
  void sameId(int rule);

  /** A rule had to forget events before their time. */
  void evicted(int rule, int events);
}
