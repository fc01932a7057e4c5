package dev.breadcrumbs.cloudtrail.model.integrity;

import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A public key, as ListPublicKeys tells of it.
 *
 * @param fingerprint what digests name it by; null if unknown
 * @param validFrom null if unknown
 * @param validTo null if unknown
 */
record TrailKey(
    PublicKey key,
    @Nullable String fingerprint,
    @Nullable Instant validFrom,
    @Nullable Instant validTo) {
  /** A digest is signed some time after its end. */
  private static final Duration SLACK = Duration.ofHours(1);

  boolean isValidAt(Instant time) {
    return (validFrom == null || !time.plus(SLACK).isBefore(validFrom))
        && (validTo == null || !time.minus(SLACK).isAfter(validTo));
  }
}
