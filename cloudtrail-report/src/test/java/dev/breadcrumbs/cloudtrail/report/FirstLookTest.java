package dev.breadcrumbs.cloudtrail.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.model.CloudTrailSource;
import dev.breadcrumbs.cloudtrail.model.reading.LogFile;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class FirstLookTest {
  private static ReportPage of(CloudTrailSource source) {
    return ReportPage.of(Report.of("Our logs", source, SampleReports.engine()));
  }

  private static List<String> summary(ReportPage page) {
    JsonNode paragraphs = page.section("text").get("paragraphs");
    return StreamSupport.stream(paragraphs.spliterator(), false).map(JsonNode::asText).toList();
  }

  @Test
  void the_summary_tells_events_findings_and_what_was_read() {
    assertThat(summary(of(CloudTrail.of(SampleReports.events(20)))))
        .containsExactly(
            "20 events, from 2024-08-07T06:00:00Z to 2024-08-07T06:19:00Z: 1 actor made 2 different"
                + " calls in 1 account and 1 region, from 1 address. 0 calls failed (0.0 %).",
            "20 findings: 2 high, 18 low. 2 rules ran, and 0 found nothing.",
            "high: Access key created (2 findings by alice, first 2024-08-07T06:03:00Z)",
            "Read: 0 files, 20 records, 0 problems.");
  }

  @Test
  void no_events_are_told_as_such() {
    ReportPage page = of(CloudTrail.of(List.of()));

    assertThat(summary(page))
        .startsWith("There are no events.", "No findings. 2 rules ran, and 2 found nothing.");
  }

  @Test
  void what_could_not_be_read_is_in_the_report() {
    String broken = "{\"Records\":[" + SampleReports.keyCreated(1).toJson() + ",{\"eventName\":}]}";
    CloudTrailSource source =
        CloudTrail.read(List.of(LogFile.of("<b>odd</b>.json", broken.getBytes(UTF_8))));
    ReportPage page = of(source);

    JsonNode last = page.sections().get(page.sections().size() - 1);
    assertThat(last.get("heading").asText()).isEqualTo("What could not be read");
    assertThat(last.get("rows").get(0).get(0).asText()).isEqualTo("<b>odd</b>.json");
  }

  @Test
  void there_are_charts_and_views() {
    List<String> headings = page().sections().findValuesAsText("heading");

    assertThat(headings)
        .startsWith("Summary", "Findings", "Calls over time", "Calls by service")
        .contains("Errors", "Calls by hour and weekday", "Who was refused what?")
        .endsWith("Rules that ran");
  }

  @Test
  void hours_are_counted_by_weekday_in_utc() {
    JsonNode counts = page().section("hours").get("counts");

    // 7 August 2024 was a Wednesday.
    assertThat(counts.get(2).get(6).asLong()).isEqualTo(20);
    assertThat(counts.get(2).get(7).asLong()).isZero();
  }

  private static ReportPage page() {
    return of(CloudTrail.of(SampleReports.events(20)));
  }
}
