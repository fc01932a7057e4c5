package dev.breadcrumbs.cloudtrail.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.model.reading.ReadReport;
import dev.breadcrumbs.cloudtrail.query.Spl;
import dev.breadcrumbs.cloudtrail.rules.Evaluation;
import dev.breadcrumbs.cloudtrail.rules.Finding;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportLimitsTest {
  private static final Report REPORT =
      Report.titled("Keys").findings("Findings", SampleReports.evaluation(30));

  private static JsonNode findingsWithin(ReportLimits limits) {
    return ReportPage.of(REPORT.within(limits)).section("findings");
  }

  @Test
  void findings_that_are_cut_are_told() {
    JsonNode section = findingsWithin(ReportLimits.DEFAULT.withRows(12));

    assertThat(section.get("rows")).hasSize(12);
    assertThat(ReportPage.notes(section))
        .containsExactly(
            "The first 12 of 30 findings are in this report; the rest are left out by its limits.");
  }

  @Test
  void rows_that_are_cut_are_told() {
    Report report =
        Report.titled("Events")
            .table("All", Spl.parse("* | table eventName").run(SampleReports.events(5)))
            .within(ReportLimits.DEFAULT.withRows(1));
    JsonNode section = ReportPage.of(report).section("table");

    assertThat(section.get("rows")).hasSize(1);
    assertThat(ReportPage.notes(section))
        .containsExactly(
            "The first 1 of 5 rows are in this report; the rest are left out by its limits.");
  }

  @Test
  void events_of_findings_of_higher_levels_come_first() {
    long room = 3L * SampleReports.keyCreated(13).toJson().length() + 10;
    JsonNode section = findingsWithin(ReportLimits.DEFAULT.withEventCharacters(room));

    for (JsonNode row : section.get("rows")) {
      boolean isHigh = row.get(2).asText().equals("high");
      assertThat(row.get(10)).hasSize(isHigh ? 1 : 0);
      assertThat(row.get(11).asInt()).isEqualTo(isHigh ? 0 : 1);
    }
    assertThat(ReportPage.notes(section)).hasSize(1);
    assertThat(ReportPage.notes(section).get(0)).startsWith("Of 27 findings some events are not");
  }

  @Test
  void an_event_of_several_findings_is_held_once() {
    Finding finding = new Finding(SampleReports.KEY_CREATED, List.of(SampleReports.keyCreated(1)));
    Finding other = new Finding(SampleReports.BUCKETS_LISTED, List.of(SampleReports.keyCreated(1)));
    ReportPage page =
        ReportPage.of(
            Report.titled("Twice").with(new FindingsSection("F", List.of(finding, other))));

    assertThat(page.events()).hasSize(1);
  }

  @Test
  void of_a_finding_with_too_many_events_the_last_are_shown() {
    List<CloudTrailEvent> events = SampleReports.events(150);
    Evaluation evaluation =
        new Evaluation(
            List.of(new Finding(SampleReports.KEY_CREATED, events)),
            List.of(),
            Map.of(),
            Map.of(),
            ReadReport.EMPTY);
    ReportPage page = ReportPage.of(Report.titled("Many").findings("F", evaluation));
    JsonNode row = page.section("findings").get("rows").get(0);

    assertThat(row.get(10)).hasSize(100);
    assertThat(row.get(11).asInt()).isEqualTo(50);
    assertThat(page.events().get(99).asText()).isEqualTo(events.get(149).toJson());
  }

  @Test
  void long_texts_are_cut_with_a_mark_between_characters() {
    String text = "x".repeat(1_999) + "\ud83d\ude80" + "y".repeat(5);
    JsonNode section = ReportPage.of(Report.titled("Long").text("T", text)).section("text");

    assertThat(section.get("paragraphs").get(0).asText()).isEqualTo("x".repeat(1_999) + "...[+6]");
  }

  @Test
  void limits_out_of_their_range_are_refused() {
    assertThatThrownBy(() -> ReportLimits.DEFAULT.withRows(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("rows is out of its range: 0");
    assertThatThrownBy(() -> ReportLimits.DEFAULT.withEventCharacters(-1))
        .hasMessage("eventCharacters is out of its range: -1");
  }
}
