package dev.breadcrumbs.cloudtrail.model.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.model.CloudTrailReader;
import java.util.ArrayList;
import java.util.List;

/** Whatever the bytes of a file are, reading them ends, with an account. */
class FramingFuzzer {
  private static final ReadLimits SMALL = new ReadLimits(4096, 20);

  @FuzzTest(maxDuration = "10s")
  void any_bytes_are_read_to_the_end_with_an_account(byte[] content) {
    List<CloudTrailEvent> events = new ArrayList<>();
    try (CloudTrailReader reader = CloudTrail.read(content, "fuzz").limits(SMALL).open()) {
      reader.forEachRemaining(events::add);
      ReadReport report = reader.report();
      assertThat(report.records()).isEqualTo(events.size());
      assertThat(report.files()).isPositive();
    }
    for (CloudTrailEvent event : events) {
      assertThat(CloudTrailEvent.parse(event.toJson())).isEqualTo(event);
    }
  }
}
