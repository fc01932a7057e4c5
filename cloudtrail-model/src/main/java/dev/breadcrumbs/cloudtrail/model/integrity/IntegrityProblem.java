package dev.breadcrumbs.cloudtrail.model.integrity;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a digest or log file. Immutable.
 *
 * @param kind what sort of problem it is
 * @param key the key of the digest or log file that it is about, from {@code AWSLogs/} on; for a
 *     missing file the key where it should be
 * @param digest the key of the digest that tells so; null if it is about no digest's content
 * @param reason what is wrong, in words, with the times or values seen
 */
public record IntegrityProblem(
    IntegrityKind kind, String key, @Nullable String digest, String reason)
    implements Serializable {
  /** Checks the parts. */
  public IntegrityProblem {
    Objects.requireNonNull(kind, "kind is null");
    Objects.requireNonNull(key, "key is null");
    Objects.requireNonNull(reason, "reason is null");
  }

  /**
   * Returns the problem on one line.
   *
   * @return key, kind and reason
   */
  @Override
  public String toString() {
    return key + ": " + kind.text() + ": " + reason;
  }
}
