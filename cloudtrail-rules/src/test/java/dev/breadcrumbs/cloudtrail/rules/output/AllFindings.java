package dev.breadcrumbs.cloudtrail.rules.output;

import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.model.CloudTrailLogs;
import dev.breadcrumbs.cloudtrail.rules.Evaluation;
import dev.breadcrumbs.cloudtrail.rules.RuleEngine;
import dev.breadcrumbs.cloudtrail.rules.catalogue.Catalogue;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What the catalogue finds in the samples of some of its rules, which are not like each other. */
final class AllFindings {
  private static final CloudTrailLogs LOGS =
      CloudTrail.read(
          Stream.of(
                  "console-login-failures",
                  "database-ports-opened-to-world",
                  "key-tried-by-secret-scanner",
                  "root-access-key-created",
                  "role-created-with-administrator-policy",
                  "secrets-read-in-bulk",
                  "trail-stopped")
              .map(rule -> Path.of("src/main/resources/breadcrumbs-rules", rule))
              .toArray(Path[]::new));

  static final Evaluation EVALUATION = RuleEngine.of(Catalogue.all()).evaluate(LOGS);
  static final EventPlaces PLACES = EventPlaces.in(LOGS, EVALUATION.findings());

  private AllFindings() {}
}
