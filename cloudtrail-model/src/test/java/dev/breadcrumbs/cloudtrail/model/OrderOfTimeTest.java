package dev.breadcrumbs.cloudtrail.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.breadcrumbs.cloudtrail.model.reading.LogFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OrderOfTimeTest {
  private static final String FOLDER = "AWSLogs/123456789012/CloudTrail/";
  private static final String EAST_NOON =
      FOLDER + "us-east-1/2026/03/01/123456789012_CloudTrail_us-east-1_20260301T1200Z_aB3.json.gz";
  private static final String EAST_EVENING =
      FOLDER + "us-east-1/2026/03/01/123456789012_CloudTrail_us-east-1_20260301T1805Z_Zz9.json.gz";
  private static final String WEST_MORNING =
      FOLDER + "us-west-2/2026/03/01/123456789012_CloudTrail_us-west-2_20260301T0755Z_Q1q.json.gz";

  private static CloudTrailLogs logs(String... names) {
    return CloudTrail.read(
        Stream.of(names).map(name -> LogFile.of(name, new byte[] {'[', ']'})).toList());
  }

  @Test
  void reads_files_of_all_regions_by_the_times_in_their_names() {
    CloudTrailLogs logs = logs(EAST_EVENING, WEST_MORNING, EAST_NOON).inOrderOfTime();

    assertThat(logs.files())
        .extracting(LogFile::name)
        .containsExactly(WEST_MORNING, EAST_NOON, EAST_EVENING);
  }

  @Test
  void files_without_a_time_come_first_as_they_were() {
    CloudTrailLogs logs = logs(EAST_NOON, "b.json", "a.json").inOrderOfTime();

    assertThat(logs.files())
        .extracting(LogFile::name)
        .containsExactly("b.json", "a.json", EAST_NOON);
  }
}
