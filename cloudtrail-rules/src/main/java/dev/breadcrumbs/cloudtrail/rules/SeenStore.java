package dev.breadcrumbs.cloudtrail.rules;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Remembers when values were seen, for {@link FirstSeenRule}. {@link MemorySeenStore} and {@link
 * FileSeenStore} come with the SDK; a host may keep the memory where it likes, such as in a
 * database that several processes share. Must be thread-safe.
 */
public interface SeenStore {
  /**
   * Notes that values were seen.
   *
   * @param rule id of the rule that asks
   * @param values the values, in the order of the rule's fields; empty for the rule's first event
   *     of all, whose time is kept and not renewed
   * @param time when
   * @return when they were seen before, the latest time of all; empty if never
   */
  Optional<Instant> see(String rule, List<String> values, Instant time);
}
