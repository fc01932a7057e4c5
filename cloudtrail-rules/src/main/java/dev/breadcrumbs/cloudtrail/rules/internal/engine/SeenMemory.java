package dev.breadcrumbs.cloudtrail.rules.internal.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Remembers when values were seen. */
@FunctionalInterface
public interface SeenMemory {
  /**
   * Notes that values were seen.
   *
   * @param rule id of the rule that asks
   * @param values the values; empty for the rule's first event of all, whose time is kept
   * @param time when
   * @return when they were seen before; empty if never
   */
  Optional<Instant> see(String rule, List<String> values, Instant time);
}
