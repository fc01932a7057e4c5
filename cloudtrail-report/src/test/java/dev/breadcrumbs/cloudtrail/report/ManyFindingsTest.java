package dev.breadcrumbs.cloudtrail.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A hundred thousand findings open quickly, and only those in sight are elements. */
class ManyFindingsTest extends BrowserTest {
  private static final int MANY = 100_000;

  @Test
  void many_findings_open_quickly_and_scroll() throws Exception {
    Path file = folder.resolve("many.html");
    Report.titled("Many").findings("Findings", SampleReports.manyFindings(MANY)).write(file);

    tab.call("Performance.enable", Map.of("timeDomain", "threadTicks"));
    tab.show(file);

    assertThat(secondsOfProcessor()).isPositive().isLessThan(5);
    assertThat(rows()).isBetween(15, 100);

    tab.tabTo("section.kind-findings table.data");
    tab.press("End");
    assertThat(
            tab.text(
                "[...document.querySelectorAll('tr.row')].at(-1).getAttribute('aria-rowindex')"))
        .isEqualTo("100001");
    assertThat(rows()).isBetween(15, 100);
    assertThat(tab.messages()).isEmpty();
  }

  /** What the page has cost so far; not by the clock, as other processes take their time, too. */
  private double secondsOfProcessor() throws Exception {
    for (JsonNode metric : tab.call("Performance.getMetrics", Map.of()).get("metrics")) {
      if (metric.get("name").asText().equals("TaskDuration")) {
        return metric.get("value").asDouble();
      }
    }
    throw new AssertionError("the browser does not tell TaskDuration");
  }

  private int rows() throws Exception {
    return tab.evaluate("document.querySelectorAll('.kind-findings tr.row').length").asInt();
  }
}
