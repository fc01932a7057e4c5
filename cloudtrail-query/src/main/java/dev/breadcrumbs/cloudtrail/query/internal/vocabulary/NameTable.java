package dev.breadcrumbs.cloudtrail.query.internal.vocabulary;

/** Which names for fields are known beside CloudTrail's own. */
public enum NameTable {
  /** Splunk's. */
  SPLUNK,
  /** None. */
  RAW
}
