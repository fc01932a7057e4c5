package dev.breadcrumbs.cloudtrail.model.integrity;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Compares a log file with the entry of it in a digest. */
final class EntryCheck {
  private static final String SHA_256 = "SHA-256";

  private EntryCheck() {}

  /** What is wrong; null if nothing. */
  static @Nullable IntegrityProblem of(
      DigestRead digest,
      DigestContent content,
      DigestEntry entry,
      @Nullable StoredObject object,
      ContentReader reader,
      long longest) {
    String tail = Keys.tail(entry.s3Object());
    try {
      check(content, entry, object, reader, longest);
      return null;
    } catch (IntegrityFault fault) {
      return DigestReader.problem(digest, tail, fault.kind(), fault.reason());
    }
  }

  private static void check(
      DigestContent content,
      DigestEntry entry,
      @Nullable StoredObject object,
      ContentReader reader,
      long longest) {
    if (object == null) {
      throw new IntegrityFault(IntegrityKind.MISSING_LOG_FILE, "the log file is not there");
    }
    if (object.bucket().isPresent() && !isPlace(object, entry.s3Bucket(), entry.s3Object())) {
      throw new IntegrityFault(
          IntegrityKind.MOVED_LOG_FILE,
          "the digest has it at " + entry.s3Bucket() + "/" + entry.s3Object());
    }
    if (!entry.hashAlgorithm().equals(SHA_256)) {
      throw new IntegrityFault(
          IntegrityKind.WRONG_ALGORITHM, "the hash is not of SHA-256: " + entry.hashAlgorithm());
    }
    String hash = reader.hash(object, longest);
    if (!hash.equalsIgnoreCase(entry.hashValue())) {
      throw new IntegrityFault(
          IntegrityKind.WRONG_HASH, "the digest has " + entry.hashValue() + ", the file " + hash);
    }
    checkTimes(content, entry);
  }

  private static boolean isPlace(StoredObject object, String bucket, String key) {
    return object.bucket().filter(bucket::equals).isPresent() && object.key().equals(key);
  }

  private static void checkTimes(DigestContent content, DigestEntry entry) {
    Instant oldest = entry.oldestEventTime();
    Instant newest = entry.newestEventTime();
    if (isAfter(oldest, newest)
        || isAfter(content.oldestEventTime(), oldest)
        || isAfter(newest, content.newestEventTime())) {
      throw new IntegrityFault(
          IntegrityKind.EVENT_TIMES,
          String.format(
              Locale.ROOT,
              "its events are told to be of %s to %s, those of the whole digest of %s to %s",
              oldest,
              newest,
              content.oldestEventTime(),
              content.newestEventTime()));
    }
  }

  static boolean isAfter(@Nullable Instant one, @Nullable Instant other) {
    return one != null && other != null && one.isAfter(other);
  }
}
