package dev.breadcrumbs.cloudtrail.model.integrity;

import java.util.List;

/** The one word that tells how a file fared. */
final class Status {
  static final String VALID = "valid";

  private Status() {}

  static String of(List<IntegrityProblem> problems) {
    return problems.stream()
        .map(IntegrityProblem::kind)
        .filter(IntegrityKind::isFault)
        .map(IntegrityKind::text)
        .findFirst()
        .orElse(VALID);
  }
}
