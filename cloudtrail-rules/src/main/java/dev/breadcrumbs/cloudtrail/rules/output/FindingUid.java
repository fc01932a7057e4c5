package dev.breadcrumbs.cloudtrail.rules.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.breadcrumbs.cloudtrail.rules.Finding;
import java.util.UUID;

/** An id of a finding: the same for the same rule, events and values in every run. */
final class FindingUid {
  private FindingUid() {}

  static String of(Finding finding) {
    String about =
        finding.rule().id()
            + finding.eventTime().map(Object::toString).orElse("")
            + finding.eventIDs()
            + finding.values();
    return UUID.nameUUIDFromBytes(about.getBytes(UTF_8)).toString();
  }
}
