package dev.breadcrumbs.cloudtrail.model.reading;

import java.io.IOException;

/** A failure to read that is known to be of one kind of problem. */
final class FaultException extends IOException {
  private static final long serialVersionUID = 1L;

  private final ProblemKind kind;

  FaultException(ProblemKind kind, String message) {
    super(message);
    this.kind = kind;
  }

  /** What to say of a failure to read. */
  static String reasonOf(Exception e) {
    return e instanceof FaultException ? Messages.of(e) : "reading failed: " + Messages.of(e);
  }

  /** The kind of problem that a failure to read is. */
  static ProblemKind kindOf(Exception e) {
    if (e instanceof FaultException fault) {
      return fault.kind;
    }
    String message = e.getMessage();
    // The system's own words for EMFILE and ENFILE, which the JDK passes on.
    boolean tooMany = message != null && message.contains("Too many open files");
    return tooMany ? ProblemKind.TOO_MANY_OPEN_FILES : ProblemKind.UNREADABLE_FILE;
  }
}
