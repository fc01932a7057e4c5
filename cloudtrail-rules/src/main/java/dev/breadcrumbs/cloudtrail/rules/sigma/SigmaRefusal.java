package dev.breadcrumbs.cloudtrail.rules.sigma;

import dev.breadcrumbs.cloudtrail.model.reading.CloudTrailException;

/** Ends the reading of one document; becomes a {@link SigmaProblem}, and never leaves here. */
final class SigmaRefusal extends CloudTrailException {
  private static final long serialVersionUID = 1L;

  private final SigmaProblem.Kind kind;
  private final int line;

  SigmaRefusal(SigmaProblem.Kind kind, int line, String message) {
    super(message);
    this.kind = kind;
    this.line = line;
  }

  SigmaProblem.Kind kind() {
    return kind;
  }

  int line() {
    return line;
  }

  /** The reason as text. */
  String reason() {
    return String.valueOf(getMessage());
  }
}
