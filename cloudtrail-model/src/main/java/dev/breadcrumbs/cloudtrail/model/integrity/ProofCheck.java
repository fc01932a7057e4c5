package dev.breadcrumbs.cloudtrail.model.integrity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Checks that a digest is CloudTrail's: its place, its times, and its signature. It does not matter
 * where a signature comes from, as only CloudTrail can make one that fits.
 */
final class ProofCheck {
  static final String ALGORITHM = "SHA256withRSA";

  private final PublicKeys keys;
  private final Map<String, Set<String>> recorded;

  /**
   * @param recorded the signatures that later digests recorded, by key from {@code AWSLogs/} on
   */
  ProofCheck(PublicKeys keys, Map<String, Set<String>> recorded) {
    this.keys = keys;
    this.recorded = recorded;
  }

  /** What leaves the digest unproven; empty if nothing. */
  List<IntegrityProblem> check(DigestRead digest) {
    List<IntegrityProblem> problems = new ArrayList<>(digest.faults());
    DigestContent content = digest.content();
    String hash = digest.hash();
    if (content == null || hash == null) {
      return problems;
    }
    checkPlace(digest, content, problems);
    checkTimes(digest, content, problems);
    try {
      checkSignature(digest, content, hash);
    } catch (IntegrityFault fault) {
      problems.add(digest.problem(fault.kind(), fault.reason()));
    }
    return problems;
  }

  private static void checkPlace(
      DigestRead digest, DigestContent content, List<IntegrityProblem> problems) {
    StoredObject object = digest.object();
    boolean inPlace =
        object.bucket().isPresent()
            ? object.bucket().get().equals(content.s3Bucket())
                && object.key().equals(content.s3Object())
            : digest.key().equals(Keys.tail(content.s3Object()));
    if (!inPlace) {
      problems.add(
          digest.problem(
              IntegrityKind.MOVED_DIGEST,
              "it says that it is " + content.s3Bucket() + "/" + content.s3Object()));
    }
  }

  private static void checkTimes(
      DigestRead digest, DigestContent content, List<IntegrityProblem> problems) {
    Instant named = digest.name().endTime();
    if (named != null && !digest.name().isBackfill() && !named.equals(content.endTime())) {
      problems.add(
          digest.problem(
              IntegrityKind.NAME_TIME_MISMATCH, "its content ends at " + content.endText()));
    }
    if (!content.startTime().isBefore(content.endTime())) {
      problems.add(
          digest.problem(
              IntegrityKind.DIGEST_TIMES,
              "it is of " + content.startTime() + " to " + content.endText()));
    }
    if (EntryCheck.isAfter(content.oldestEventTime(), content.newestEventTime())) {
      problems.add(
          digest.problem(
              IntegrityKind.EVENT_TIMES,
              String.format(
                  Locale.ROOT,
                  "its oldest event is of %s, its newest of %s",
                  content.oldestEventTime(),
                  content.newestEventTime())));
    }
  }

  private void checkSignature(DigestRead digest, DigestContent content, String hash) {
    checkAlgorithm("the digest's signature", content.signatureAlgorithm());
    String stated = digest.metadata().get(StoredObject.SIGNATURE_ALGORITHM);
    if (stated != null) {
      checkAlgorithm("by its metadata, the signature", stated);
    }
    Instant signedAt = signedAt(digest, content);
    List<TrailKey> named = keys.of(content.publicKeyFingerprint());
    if (named.isEmpty()) {
      throw new IntegrityFault(
          IntegrityKind.UNKNOWN_KEY,
          "no public key has the fingerprint " + content.publicKeyFingerprint());
    }
    List<TrailKey> valid = named.stream().filter(key -> key.isValidAt(signedAt)).toList();
    if (valid.isEmpty()) {
      throw new IntegrityFault(
          IntegrityKind.KEY_OUT_OF_TIME,
          String.format(
              Locale.ROOT,
              "the key %s is of %s to %s",
              content.publicKeyFingerprint(),
              named.get(0).validFrom(),
              named.get(0).validTo()));
    }
    Set<String> signatures = signatures(digest);
    if (signatures.isEmpty()) {
      throw new IntegrityFault(
          IntegrityKind.NO_SIGNATURE,
          "its metadata is not there, and no later digest has its signature");
    }
    byte[] signed = content.signedText(hash).getBytes(UTF_8);
    if (signatures.stream().noneMatch(signature -> isSigned(signed, signature, valid))) {
      throw new IntegrityFault(
          IntegrityKind.BAD_SIGNATURE, "its signature does not fit its content");
    }
  }

  private static void checkAlgorithm(String what, String algorithm) {
    if (!algorithm.equals(ALGORITHM)) {
      throw new IntegrityFault(
          IntegrityKind.WRONG_ALGORITHM, what + " is not of " + ALGORITHM + ": " + algorithm);
    }
  }

  /** A backfill digest is signed long after its end, and tells when only in its metadata. */
  private static Instant signedAt(DigestRead digest, DigestContent content) {
    if (!digest.name().isBackfill()) {
      return content.endTime();
    }
    String generated = digest.metadata().get(StoredObject.BACKFILL_GENERATION_TIMESTAMP);
    if (generated == null) {
      throw new IntegrityFault(
          IntegrityKind.NO_BACKFILL_TIME,
          "its metadata has no " + StoredObject.BACKFILL_GENERATION_TIMESTAMP);
    }
    try {
      return Instant.parse(generated);
    } catch (DateTimeParseException e) {
      throw new IntegrityFault(
          IntegrityKind.NO_BACKFILL_TIME,
          "its " + StoredObject.BACKFILL_GENERATION_TIMESTAMP + " is no time");
    }
  }

  private Set<String> signatures(DigestRead digest) {
    Set<String> all = new TreeSet<>(recorded.getOrDefault(digest.key(), Set.of()));
    String own = digest.metadata().get(StoredObject.SIGNATURE);
    if (own != null) {
      // What lies beside the digest counts; a later digest that has another one is at fault itself.
      return Set.of(own);
    }
    return all;
  }

  private static boolean isSigned(byte[] signed, String signature, List<TrailKey> candidates) {
    byte[] bytes = bytes(signature);
    return bytes != null
        && candidates.stream().anyMatch(candidate -> isSigned(signed, bytes, candidate.key()));
  }

  private static byte @Nullable [] bytes(String hexadecimal) {
    try {
      return HexFormat.of().parseHex(hexadecimal);
    } catch (IllegalArgumentException e) {
      // No signature at all, so that it fits nothing.
      return null;
    }
  }

  private static boolean isSigned(byte[] signed, byte[] signature, PublicKey key) {
    try {
      Signature check = Signature.getInstance(ALGORITHM);
      check.initVerify(key);
      check.update(signed);
      return check.verify(signature);
    } catch (SignatureException e) {
      // It has another length than signatures of this key.
      return false;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java cannot check " + ALGORITHM, e);
    }
  }
}
