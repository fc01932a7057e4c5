package dev.breadcrumbs.cloudtrail.rules.sigma;

import dev.breadcrumbs.cloudtrail.model.reading.CloudTrailException;

/** Says what Sigma has no words for; ends the writing of a part, and never leaves here. */
final class Inexpressible extends CloudTrailException {
  private static final long serialVersionUID = 1L;

  Inexpressible(String what) {
    super(what);
  }

  String what() {
    return String.valueOf(getMessage());
  }
}
