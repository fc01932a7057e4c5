package dev.breadcrumbs.cloudtrail.examples.readme;

import static dev.breadcrumbs.cloudtrail.query.Dsl.*;

import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.model.integrity.IntegrityCheck;
import dev.breadcrumbs.cloudtrail.model.integrity.IntegrityReport;
import dev.breadcrumbs.cloudtrail.model.integrity.PublicKeys;
import dev.breadcrumbs.cloudtrail.model.reading.ReadReport;
import java.nio.file.Path;
import java.time.Instant;

/** The code of docs/integrity.md. */
final class Integrity {
  private Integrity() {}

  static void check(Path logs, Path keys) {
    // snippet: check
    IntegrityReport report = IntegrityCheck.with(PublicKeys.read(keys)).verify(logs);

    System.out.println(report.isWhole() + ", " + report);
    report.problems().forEach(System.out::println);
    // end
  }

  static void time(Path logs, Path keys) {
    // snippet: time
    IntegrityReport evening =
        IntegrityCheck.with(PublicKeys.read(keys))
            .from(Instant.parse("2018-07-26T18:00:00Z"))
            .to(Instant.parse("2018-07-27T01:00:00Z"))
            .verify(logs);

    evening.gaps().forEach(gap -> System.out.println(gap.reason()));
    // end
  }

  static void read(Path logs, Path keys) {
    IntegrityReport report = IntegrityCheck.with(PublicKeys.read(keys)).verify(logs);
    // snippet: read
    events().stats(count()).by(AWS_REGION).run(CloudTrail.read(report.validFiles())).print();

    ReadReport reading = CloudTrail.read(report.guardedFiles()).inspect();
    System.out.println(reading);
    // end
  }
}
