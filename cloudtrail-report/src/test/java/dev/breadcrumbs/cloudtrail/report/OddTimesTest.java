package dev.breadcrumbs.cloudtrail.report;

import static dev.breadcrumbs.cloudtrail.testkit.EventBuilder.anEvent;
import static org.assertj.core.api.Assertions.assertThat;

import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Events say any time, or none: that costs them their place on the timeline, and no more. */
class OddTimesTest {
  private static final List<String> TIMES =
      List.of(
          "2024-08-07T06:00:00Z",
          "yesterday",
          "1970-01-01T00:00:00Z",
          "9999-12-31T23:59:59Z",
          "+999999999-12-31T23:59:59Z");

  private static CloudTrailEvent at(int number) {
    String json = anEvent().call("iam.amazonaws.com", "CreateAccessKey").numbered(number).toJson();
    String time = "\"eventTime\":\"" + TIMES.get(number) + "\"";
    return CloudTrailEvent.parse(json.replaceFirst("\"eventTime\":\"[^\"]*\"", time));
  }

  static Report report() {
    List<CloudTrailEvent> events =
        IntStream.range(0, TIMES.size()).mapToObj(OddTimesTest::at).toList();
    return Report.of("Odd times", CloudTrail.of(events), SampleReports.engine());
  }

  @Test
  void findings_without_a_time_that_can_be_drawn_are_told() {
    ReportPage page = ReportPage.of(report());

    assertThat(page.section("findings").get("rows")).hasSize(5);
    assertThat(ReportPage.notes(page.section("findings")))
        .anyMatch(note -> note.endsWith("without a time that can be drawn: not on the timeline."));
  }

  @Test
  void calls_without_a_time_that_can_be_drawn_are_told() {
    ReportPage page = ReportPage.of(report());

    assertThat(ReportPage.notes(page.section("times"))).isNotEmpty();
    assertThat(ReportPage.notes(page.section("hours"))).isNotEmpty();
  }
}
