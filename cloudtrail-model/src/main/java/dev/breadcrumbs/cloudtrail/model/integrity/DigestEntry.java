package dev.breadcrumbs.cloudtrail.model.integrity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A log file as a digest lists it, in the digest's own names.
 *
 * @param s3Bucket the bucket that it was delivered to
 * @param s3Object its whole key
 * @param hashValue its hash
 * @param hashAlgorithm how it was hashed
 * @param oldestEventTime the time of its first event; null if not told
 * @param newestEventTime the time of its last event; null if not told
 */
record DigestEntry(
    String s3Bucket,
    String s3Object,
    String hashValue,
    String hashAlgorithm,
    @Nullable Instant oldestEventTime,
    @Nullable Instant newestEventTime) {}
