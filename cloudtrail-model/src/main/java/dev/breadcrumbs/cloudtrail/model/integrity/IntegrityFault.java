package dev.breadcrumbs.cloudtrail.model.integrity;

import dev.breadcrumbs.cloudtrail.model.reading.CloudTrailException;

/**
 * Ends the reading of one file; it becomes a problem of the report and never leaves the package.
 */
final class IntegrityFault extends CloudTrailException {
  private static final long serialVersionUID = 1L;

  private final IntegrityKind kind;

  IntegrityFault(IntegrityKind kind, String reason) {
    super(reason);
    this.kind = kind;
  }

  IntegrityKind kind() {
    return kind;
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
