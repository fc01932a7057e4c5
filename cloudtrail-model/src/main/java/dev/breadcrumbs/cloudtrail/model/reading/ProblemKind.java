package dev.breadcrumbs.cloudtrail.model.reading;

/**
 * What sort of fault a {@link ReadProblem} is. Its {@link #text()} is stable and meant for tools.
 */
public enum ProblemKind {
  /** The file or folder could not be opened, listed or read. */
  UNREADABLE_FILE("unreadable-file"),
  /** The compressed data is cut or corrupt; every whole record before it was delivered. */
  DAMAGED_GZIP("damaged-gzip"),
  /** The bytes are no JSON text at all. */
  NOT_JSON("not-json"),
  /** The JSON is broken inside one record, or the file ends in the middle of it. */
  BROKEN_JSON("broken-json"),
  /** Well-formed JSON that is no CloudTrail event. */
  NOT_AN_EVENT("not-an-event"),
  /** A field has another JSON type than CloudTrail documents; it is kept as it is. */
  WRONG_TYPE("wrong-type"),
  /** The record is larger than {@link ReadLimits#recordBytes()}. */
  RECORD_TOO_LARGE("record-too-large"),
  /** The record nests deeper than {@link ReadLimits#nesting()}. */
  NESTED_TOO_DEEPLY("nested-too-deeply");

  private final String text;

  ProblemKind(String text) {
    this.text = text;
  }

  /**
   * Gives the stable name, such as {@code broken-json}.
   *
   * @return lower-case words joined by hyphens
   */
  public String text() {
    return text;
  }

  /**
   * Tells whether the record was delivered all the same.
   *
   * @return true if the problem cost no record
   */
  public boolean recordDelivered() {
    return this == WRONG_TYPE;
  }
}
