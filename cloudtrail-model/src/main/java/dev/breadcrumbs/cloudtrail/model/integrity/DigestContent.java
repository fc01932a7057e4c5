package dev.breadcrumbs.cloudtrail.model.integrity;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a digest says, in its own names without the leading "digest". The previous ones are null in
 * a starting digest.
 *
 * @param endText the end as it is written, which is what was signed
 */
record DigestContent(
    Instant startTime,
    Instant endTime,
    String endText,
    String s3Bucket,
    String s3Object,
    String publicKeyFingerprint,
    String signatureAlgorithm,
    @Nullable Instant oldestEventTime,
    @Nullable Instant newestEventTime,
    @Nullable PreviousDigest previous,
    List<DigestEntry> logFiles) {
  /** The digest before, as this one recorded it. */
  record PreviousDigest(
      String s3Bucket, String s3Object, String hashValue, String hashAlgorithm, String signature) {}

  /** What was signed, for a digest of this hash. Lines end in LF on any platform. */
  String signedText(String hash) {
    String before = previous == null ? "null" : previous.signature();
    return endText + "\n" + s3Bucket + "/" + s3Object + "\n" + hash + "\n" + before;
  }

  DigestContent withoutLogFiles() {
    return new DigestContent(
        startTime,
        endTime,
        endText,
        s3Bucket,
        s3Object,
        publicKeyFingerprint,
        signatureAlgorithm,
        oldestEventTime,
        newestEventTime,
        previous,
        List.of());
  }
}
