package dev.breadcrumbs.cloudtrail.model.integrity;

/** The kind of an {@link IntegrityProblem}. Its {@link #text()} is stable and meant for tools. */
public enum IntegrityKind {
  /** The file cannot be opened or read. */
  UNREADABLE_FILE("unreadable-file", Weight.UNPROVEN),
  /** The file has no bytes. */
  EMPTY_FILE("empty-file", Weight.UNPROVEN),
  /** The file does not begin as gzip does. */
  NOT_GZIP("not-gzip", Weight.UNPROVEN),
  /** The compressed data is cut or corrupt. */
  DAMAGED_GZIP("damaged-gzip", Weight.UNPROVEN),
  /** Something follows the end of the compressed data, which no hash covers. */
  TRAILING_BYTES("trailing-bytes", Weight.UNPROVEN),
  /** The uncompressed content is larger than the check allows. */
  TOO_LARGE("too-large", Weight.UNPROVEN),
  /** The digest is not one JSON object. */
  NOT_JSON("not-json", Weight.UNPROVEN),
  /** The digest lacks a field. */
  MISSING_FIELD("missing-field", Weight.UNPROVEN),
  /** A field of the digest has a value that no digest has. */
  WRONG_FIELD("wrong-field", Weight.UNPROVEN),
  /** The digest says that it lies elsewhere. */
  MOVED_DIGEST("moved-digest", Weight.UNPROVEN),
  /** The hash or signature is not of the algorithm that CloudTrail uses. */
  WRONG_ALGORITHM("wrong-algorithm", Weight.UNPROVEN),
  /** None of the public keys has the digest's fingerprint. */
  UNKNOWN_KEY("unknown-key", Weight.UNPROVEN),
  /** The digest's public key was not valid at the time of the digest. */
  KEY_OUT_OF_TIME("key-out-of-time", Weight.UNPROVEN),
  /** The signature is known neither from the digest's metadata nor from a following digest. */
  NO_SIGNATURE("no-signature", Weight.UNPROVEN),
  /** The metadata of the digest cannot be read. */
  BAD_METADATA("bad-metadata", Weight.UNPROVEN),
  /** The metadata of a backfill digest does not tell when it was made. */
  NO_BACKFILL_TIME("no-backfill-time", Weight.UNPROVEN),
  /** The signature does not fit the digest: one of the two was changed. */
  BAD_SIGNATURE("bad-signature", Weight.UNPROVEN),
  /** The digest's name has another time than its content. */
  NAME_TIME_MISMATCH("name-time-mismatch", Weight.FAULT),
  /** The digest ends before it starts. */
  DIGEST_TIMES("digest-times", Weight.FAULT),
  /** The digest before has another hash than this one recorded. */
  PREVIOUS_HASH_MISMATCH("previous-hash-mismatch", Weight.FAULT),
  /** The digest before has another signature than this one recorded. */
  PREVIOUS_SIGNATURE_MISMATCH("previous-signature-mismatch", Weight.FAULT),
  /** The digest before says that it is in another bucket than this one recorded. */
  PREVIOUS_BUCKET_MISMATCH("previous-bucket-mismatch", Weight.FAULT),
  /** The digest names one of another trail, region or account as the one before it. */
  MIXED_CHAINS("mixed-chains", Weight.FAULT),
  /** A digest, or several in a row, are not there. */
  MISSING_DIGEST("missing-digest", Weight.FAULT),
  /** Digests leave a time uncovered: logging or validation was off, or digests are not there. */
  GAP("gap", Weight.FAULT),
  /** Two digests of a chain cover the same time. */
  OVERLAP("overlap", Weight.FAULT),
  /** The digest lies between two others that follow each other. */
  OUTSIDE_CHAIN("outside-chain", Weight.FAULT),
  /** The oldest and newest times of events contradict each other. */
  EVENT_TIMES("event-times", Weight.FAULT),
  /** The log file's content is not what CloudTrail delivered. */
  WRONG_HASH("wrong-hash", Weight.FAULT),
  /** A log file that a digest lists is not there. */
  MISSING_LOG_FILE("missing-log-file", Weight.FAULT),
  /** A log file that a digest lists lies elsewhere. */
  MOVED_LOG_FILE("moved-log-file", Weight.FAULT),
  /** No digest that can be read lists the log file. */
  UNLISTED_LOG_FILE("unlisted-log-file", Weight.FAULT),
  /** A digest lists the log file twice. */
  DUPLICATE_ENTRY("duplicate-entry", Weight.FAULT),
  /** Two digests list the log file. */
  LISTED_TWICE("listed-twice", Weight.FAULT),
  /** The log file has the hash that is recorded, in a digest that is not valid itself. */
  DIGEST_NOT_VALID("digest-not-valid", Weight.FAULT),
  /** Two of the files that were given have the same key. */
  DUPLICATE_KEY("duplicate-key", Weight.FAULT),
  /** There is no digest at all. */
  NO_DIGESTS("no-digests", Weight.FAULT),
  /** The copy begins in the middle of a chain: earlier digests, if any were kept, are elsewhere. */
  BEGINS_LATER("begins-later", Weight.NOTE);

  private enum Weight {
    NOTE,
    FAULT,
    UNPROVEN
  }

  private final String text;
  private final Weight weight;

  IntegrityKind(String text, Weight weight) {
    this.text = text;
    this.weight = weight;
  }

  /**
   * Returns the stable name, such as {@code wrong-hash}.
   *
   * @return lower-case words joined by hyphens
   */
  public String text() {
    return text;
  }

  /**
   * Returns whether this makes the files fail the check.
   *
   * @return false if it is for information only
   */
  public boolean isFault() {
    return weight != Weight.NOTE;
  }

  /** Whether a digest with this fault proves nothing about the log files that it lists. */
  boolean leavesUnproven() {
    return weight == Weight.UNPROVEN;
  }
}
