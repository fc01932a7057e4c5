package dev.breadcrumbs.cloudtrail.notebook;

import static dev.breadcrumbs.cloudtrail.testkit.EventBuilder.anEvent;

import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.model.CloudTrailSource;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** Events to show and to draw. */
final class Samples {
  static final String SCRIPT = "<script>alert('x')</script>";

  private static final List<String> CALLS = List.of("GetObject", "PutObject", "ListBuckets");

  private Samples() {}

  /** One event whose user agent is a script. */
  static CloudTrailEvent hostile() {
    return anEvent().call("s3.amazonaws.com", "GetObject").userAgent(SCRIPT).build();
  }

  /** Events ten minutes apart, of three calls, each fourth denied. */
  static CloudTrailSource events(int number) {
    return CloudTrail.of(IntStream.range(0, number).mapToObj(Samples::event).toList());
  }

  private static CloudTrailEvent event(int number) {
    var event =
        anEvent()
            .call("s3.amazonaws.com", CALLS.get(number % CALLS.size()))
            .at(Instant.parse("2024-03-04T10:00:00Z").plusSeconds(600L * number));
    return (number % 4 == 3 ? event.denied() : event).build();
  }
}
