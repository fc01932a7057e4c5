package dev.breadcrumbs.cloudtrail.model.scan;

/** How the texts of a record are written, as far as whoever scanned it has seen. */
public enum Spelling {
  /**
   * Each character stands for itself: there is no {@code \}{@code u} escape, no escaped backslash,
   * and no letter beyond ASCII that is one of ASCII where case does not matter. Names are meant,
   * too.
   */
  PLAIN,

  /**
   * As plain ones, but for escaped backslashes: a text that holds JSON may have escapes of its own.
   */
  NESTED_ESCAPES,

  /** Anything: there are other characters or escapes, or nobody has looked. */
  ANY
}
