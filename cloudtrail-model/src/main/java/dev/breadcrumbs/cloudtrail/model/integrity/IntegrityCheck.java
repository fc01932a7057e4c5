package dev.breadcrumbs.cloudtrail.model.integrity;

import dev.breadcrumbs.cloudtrail.model.reading.CloudTrailException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Checks digests and log files: that each is what CloudTrail delivered, that it lies where it was
 * delivered to, and that none is missing or put in. It does so on copies, without a network:
 *
 * <pre>{@code
 * IntegrityReport report =
 *     IntegrityCheck.with(PublicKeys.read(Path.of("keys.json"))).verify(Path.of("logs"));
 * }</pre>
 *
 * <p>A digest is proven by its signature, which S3 keeps as metadata of the object and which
 * copying tools lose. It is taken from the metadata file beside the digest (see {@link
 * StoredObject#list}), or else from the digest that follows. Without metadata files, the newest
 * digest of a chain remains unproven.
 *
 * <p>It cannot detect that the newest digests of a chain were deleted together with their log
 * files, unless {@link #to} says until when they should exist; nor what was never delivered.
 *
 * <p>Immutable and thread-safe: {@link #from} and the other settings return a new one.
 */
public final class IntegrityCheck {
  private final PublicKeys keys;
  private final TimeSpan span;
  private final IntegrityLimits limits;
  private final int threads;

  private IntegrityCheck(PublicKeys keys, TimeSpan span, IntegrityLimits limits, int threads) {
    this.keys = keys;
    this.span = span;
    this.limits = limits;
    this.threads = threads;
  }

  /**
   * Returns a check that is not limited in time and uses as many threads as there are processors.
   *
   * @param keys the public keys to trust
   * @return the check
   */
  public static IntegrityCheck with(PublicKeys keys) {
    return new IntegrityCheck(
        Objects.requireNonNull(keys, "keys is null"),
        TimeSpan.ALWAYS,
        IntegrityLimits.DEFAULT,
        Runtime.getRuntime().availableProcessors());
  }

  /**
   * Checks only what was delivered from a given time on, and that digests cover that period.
   *
   * @param from the time, inclusive
   * @return a check of that time
   * @throws IllegalArgumentException if it is not before the end
   */
  public IntegrityCheck from(Instant from) {
    Objects.requireNonNull(from, "from is null");
    return new IntegrityCheck(keys, new TimeSpan(from, span.to()), limits, threads);
  }

  /**
   * Checks only what was delivered before a given time, and that digests cover that period.
   *
   * @param to the time, exclusive
   * @return a check of that time
   * @throws IllegalArgumentException if it is not after the start
   */
  public IntegrityCheck to(Instant to) {
    Objects.requireNonNull(to, "to is null");
    return new IntegrityCheck(keys, new TimeSpan(span.from(), to), limits, threads);
  }

  /**
   * Sets the limits on file sizes.
   *
   * @param chosen the bounds
   * @return a check with those limits
   */
  public IntegrityCheck limits(IntegrityLimits chosen) {
    return new IntegrityCheck(
        keys, span, Objects.requireNonNull(chosen, "chosen is null"), threads);
  }

  /**
   * Sets how many files are read at a time. The report is the same for any number.
   *
   * @param number how many threads
   * @return a check with that many threads
   * @throws IllegalArgumentException if it is not positive
   */
  public IntegrityCheck threads(int number) {
    if (number < 1) {
      throw new IllegalArgumentException("number is not positive: " + number);
    }
    return new IntegrityCheck(keys, span, limits, number);
  }

  /**
   * Checks local copies.
   *
   * @param folders copies of a bucket or of parts of it, as {@link StoredObject#list} takes them
   * @return what was found
   * @throws CloudTrailException if there is nothing at one of the paths
   */
  public IntegrityReport verify(Path... folders) {
    Map<String, StoredObject> objects = new LinkedHashMap<>();
    for (Path folder : folders) {
      // Two of the folders may hold the same file.
      StoredObject.list(folder)
          .forEach(
              object ->
                  objects.putIfAbsent(
                      Path.of(object.name()).toAbsolutePath().normalize().toString(), object));
    }
    return verify(new ArrayList<>(objects.values()));
  }

  /**
   * Checks objects at a place of the caller's own.
   *
   * @param objects digests and log files, in any order; anything else is skipped
   * @return what was found
   */
  public IntegrityReport verify(Collection<? extends StoredObject> objects) {
    return new Verification(keys, span, limits, threads).run(new Inventory(objects));
  }
}
