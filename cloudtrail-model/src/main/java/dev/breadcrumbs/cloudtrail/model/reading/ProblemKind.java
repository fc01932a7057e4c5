package dev.breadcrumbs.cloudtrail.model.reading;

import com.fasterxml.jackson.annotation.JsonValue;

/** The kind of a {@link ReadProblem}. Its {@link #text()} is stable and meant for tools. */
public enum ProblemKind {
  /** The file or folder could not be opened, listed or read. */
  UNREADABLE_FILE("unreadable-file"),
  /** The compressed data is cut or corrupt; every whole record before it was delivered. */
  DAMAGED_GZIP("damaged-gzip"),
  /** The archive, or an entry of it, is cut or corrupt; what came before it was delivered. */
  DAMAGED_ARCHIVE("damaged-archive"),
  /** The compressed data grows beyond {@link ReadLimits#decompressedBytes()}. */
  DECOMPRESSED_TOO_LARGE("decompressed-too-large"),
  /** The compressed data grows more than {@link ReadLimits#ratio()} times, as no log does. */
  RATIO_TOO_HIGH("ratio-too-high"),
  /** A format that is not supported: another compression, table, encoding or log. */
  UNSUPPORTED_FORMAT("unsupported-format"),
  /** The file changed while it was read; what could be read of it was delivered. */
  CHANGED_FILE("changed-file"),
  /** There are more files than {@link ReadLimits#files()}; those beyond are not read. */
  TOO_MANY_FILES("too-many-files"),
  /** More files are open than {@link ReadLimits#openFiles()}, or than the system allows. */
  TOO_MANY_OPEN_FILES("too-many-open-files"),
  /** The bytes are not JSON at all. */
  NOT_JSON("not-json"),
  /** The JSON is broken inside one record, or the file ends in the middle of it. */
  BROKEN_JSON("broken-json"),
  /** A row of a table has more or fewer cells than the table has columns. */
  BROKEN_ROW("broken-row"),
  /** Well-formed JSON that is not a CloudTrail event. */
  NOT_AN_EVENT("not-an-event"),
  /**
   * A message that announces something but contains no event: a notification of S3, SNS or SQS, or
   * another service's event in EventBridge.
   */
  NOTIFICATION("notification"),
  /** What a message carries as text or base64 cannot be extracted. */
  BROKEN_ENVELOPE("broken-envelope"),
  /** A field has another JSON type than CloudTrail documents; it is kept as it is. */
  WRONG_TYPE("wrong-type"),
  /** The record is larger than {@link ReadLimits#recordBytes()}. */
  RECORD_TOO_LARGE("record-too-large"),
  /** The record nests deeper than {@link ReadLimits#nesting()}. */
  NESTED_TOO_DEEPLY("nested-too-deeply"),
  /** The record has a text longer than {@link ReadLimits#stringBytes()}. */
  STRING_TOO_LONG("string-too-long"),
  /** The record has a number longer than {@link ReadLimits#numberLength()}. */
  NUMBER_TOO_LONG("number-too-long"),
  /** The record has an object with more keys than {@link ReadLimits#keys()}. */
  TOO_MANY_KEYS("too-many-keys"),
  /**
   * Evaluating a search on the record's values would take too long or produce too much; the search
   * continues without the record.
   */
  TOO_COSTLY("too-costly");

  private final String text;

  ProblemKind(String text) {
    this.text = text;
  }

  /**
   * Returns the stable name, such as {@code broken-json}.
   *
   * @return lower-case words joined by hyphens
   */
  @JsonValue
  public String text() {
    return text;
  }

  /**
   * Returns whether the record was delivered nevertheless.
   *
   * @return true if the problem cost no record
   */
  public boolean recordDelivered() {
    return this == WRONG_TYPE || this == CHANGED_FILE;
  }
}
