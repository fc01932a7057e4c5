package dev.breadcrumbs.cloudtrail.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.query.Spl;
import dev.breadcrumbs.cloudtrail.query.Table;
import dev.breadcrumbs.cloudtrail.query.views.Views;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {
  private static final List<CloudTrailEvent> EVENTS = SampleReports.events(20);

  private static Table table(String search) {
    return Spl.parse(search).run(EVENTS);
  }

  @Test
  void a_report_is_a_value_that_each_method_leaves_as_it_was() {
    Report empty = Report.titled("Keys");
    Report longer = empty.text("Why", "Asked for.");

    assertThat(ReportPage.of(empty).sections()).isEmpty();
    assertThat(ReportPage.of(longer).sections()).hasSize(1);
    assertThat(longer).hasToString("Report[Keys, 1 section]");
  }

  @Test
  void the_same_report_is_the_same_file_unless_it_tells_when_it_was_made() {
    Report report = Report.titled("Keys").findings("Findings", SampleReports.evaluation(20));

    assertThat(report.toHtml()).isEqualTo(report.toHtml());
    assertThat(ReportPage.of(report.madeAt(Instant.EPOCH)).json("report-sections").get("madeAt"))
        .hasToString("\"1970-01-01T00:00:00Z\"");
  }

  @Test
  void a_finding_leads_to_its_rule_and_to_the_json_of_its_event() {
    ReportPage page =
        ReportPage.of(Report.titled("Keys").findings("Findings", SampleReports.evaluation(4)));
    JsonNode section = page.section("findings");
    JsonNode row = section.get("rows").get(3);

    assertThat(row.get(0).asText()).isEqualTo("2024-08-07T06:03:00Z");
    assertThat(row.get(1).asLong()).isEqualTo(Instant.parse("2024-08-07T06:03:00Z").toEpochMilli());
    assertThat(row.get(2).asText()).isEqualTo("high");
    assertThat(section.get("rules").get(row.get(3).asInt()).get("id").asText())
        .isEqualTo("key-created");
    assertThat(page.events().get(row.get(10).get(0).asInt()).asText())
        .isEqualTo(SampleReports.keyCreated(3).toJson());
  }

  @Test
  void cells_are_texts_so_that_no_digit_is_lost() {
    ReportPage page =
        ReportPage.of(
            Report.titled("Numbers")
                .table(
                    "Long", table("* | head 1 | eval n=9007199254740993 | table n, errorMessage")));
    JsonNode section = page.section("table");

    assertThat(section.get("rows").get(0)).hasToString("[\"9007199254740993\",null]");
    assertThat(section.get("numeric")).hasToString("[1,0]");
  }

  @Test
  void a_table_tells_what_its_search_left_out() {
    ReportPage page =
        ReportPage.of(
            Report.titled("Users")
                .table("By user", table("* | stats count by requestParameters.userName")));

    assertThat(ReportPage.notes(page.section("table")))
        .containsExactly("Left out: 18 events without requestParameters.userName");
  }

  @Test
  void a_view_shows_its_question_and_its_search() {
    JsonNode section =
        ReportPage.of(Report.titled("Keys").view(Views.named("access-keys"), CloudTrail.of(EVENTS)))
            .section("table");

    assertThat(section.get("heading").asText()).startsWith("Who made, changed or deleted");
    assertThat(section.get("search").asText()).contains("CreateAccessKey");
    assertThat(section.get("rows")).hasSize(2);
  }

  @Test
  void bars_take_the_first_column_of_numbers() {
    JsonNode section =
        ReportPage.of(
                Report.titled("Calls")
                    .bars(
                        "By call",
                        table("* | stats values(awsRegion) as regions, count by eventName")))
            .section("bars");

    assertThat(section.get("columns")).hasToString("[\"eventName\",\"count\"]");
    assertThat(section.get("rows"))
        .hasToString("[[\"CreateAccessKey\",\"2\"],[\"ListBuckets\",\"18\"]]");
  }

  @Test
  void bars_of_a_table_without_numbers_are_refused() {
    assertThatThrownBy(() -> Report.titled("Calls").bars("By call", table("* | table eventName")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no column of numbers behind the first; this table has [eventName]");
  }

  @Test
  void bars_over_time_stand_in_the_order_of_time() {
    JsonNode section =
        ReportPage.of(
                Report.titled("Calls")
                    .overTime(
                        "Calls",
                        table(
                            "* | bin eventTime span=10m as time | stats count by time | sort -"
                                + " time")))
            .section("times");

    assertThat(section.get("times")).hasToString("[1723010400,1723011000]");
    assertThat(section.get("values")).hasToString("[[10.0,10.0]]");
  }

  @Test
  void a_blank_title_is_refused() {
    assertThatThrownBy(() -> Report.titled(" "))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("title is blank");
  }

  @Test
  void a_file_holds_the_page(@TempDir Path folder) throws Exception {
    Report report = Report.titled("Keys").text("Why", "Asked for.");
    Path file = folder.resolve("report.html");

    report.write(file);

    assertThat(Files.readString(file)).isEqualTo(report.toHtml());
  }
}
