package dev.breadcrumbs.cloudtrail.query.internal.expression;

/** How many events can be expected to meet a clause, the fewest first. */
public enum Selectivity {
  /** Those of one text. */
  ONE_TEXT,
  /** Those that are like a text. */
  FEW,
  /** Nothing is known. */
  SOME,
  /** Nearly all. */
  MOST
}
