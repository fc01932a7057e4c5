package dev.breadcrumbs.cloudtrail.model.integrity;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A digest file after its reading: what is kept of it until chains are checked.
 *
 * @param key its key from {@code AWSLogs/} on
 * @param hash the hash of its content; null if it cannot be uncompressed
 * @param content what it says, without its log files; null if it cannot be read
 * @param metadata its metadata; empty if lost
 * @param entries what became of the log files that it lists
 * @param faults what is wrong with the file itself
 */
record DigestRead(
    StoredObject object,
    String key,
    DigestName name,
    @Nullable String hash,
    @Nullable DigestContent content,
    Map<String, String> metadata,
    List<EntryRead> entries,
    List<IntegrityProblem> faults) {
  private static final Duration USUAL = Duration.ofHours(1);

  /**
   * A listed log file.
   *
   * @param key its key from {@code AWSLogs/} on
   * @param object the file; null if there is none
   * @param fault what is wrong with it; null if nothing, or if it was not to be checked
   */
  record EntryRead(String key, @Nullable StoredObject object, @Nullable IntegrityProblem fault) {}

  /** When it ends: by its content, or else by its name. */
  @Nullable Instant endTime() {
    return content == null ? name.endTime() : content.endTime();
  }

  @Nullable Instant startTime() {
    return content == null ? null : content.startTime();
  }

  /** Whether it is of the time that is checked; one that tells no time is. */
  boolean isWithin(TimeSpan span) {
    Instant end = endTime();
    if (end == null) {
      return true;
    }
    Instant start = content == null ? end.minus(USUAL) : content.startTime();
    return span.meets(start, end);
  }

  /** The key of the digest before, from {@code AWSLogs/} on; null if it starts a chain. */
  @Nullable String previousKey() {
    return content == null || content.previous() == null
        ? null
        : Keys.tail(content.previous().s3Object());
  }

  IntegrityProblem problem(IntegrityKind kind, String reason) {
    return new IntegrityProblem(kind, key, key, reason);
  }
}
