package dev.breadcrumbs.cloudtrail.model.integrity;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A log file and the findings of the check on it. Immutable.
 *
 * @param key its key, from {@code AWSLogs/} on
 * @param digest the key of the digest that lists it; null if none does
 * @param problems what is wrong with it; empty if nothing
 */
public record CheckedLogFile(String key, @Nullable String digest, List<IntegrityProblem> problems)
    implements Serializable {
  /** Checks and copies the parts. */
  public CheckedLogFile {
    Objects.requireNonNull(key, "key is null");
    problems = List.copyOf(problems);
  }

  /**
   * Returns whether the file is what CloudTrail delivered: it has the hash that a valid digest
   * lists, and nothing else is wrong with it.
   *
   * @return true if it is
   */
  public boolean isValid() {
    return problems.isEmpty();
  }

  /**
   * Returns the status for tools.
   *
   * @return {@code valid}, or the {@linkplain IntegrityKind#text() kind} of the first fault
   */
  public String status() {
    return Status.of(problems);
  }
}
