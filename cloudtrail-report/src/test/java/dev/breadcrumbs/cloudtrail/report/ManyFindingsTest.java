package dev.breadcrumbs.cloudtrail.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A hundred thousand findings open quickly, and only those in sight are elements. */
class ManyFindingsTest extends BrowserTest {
  private static final int MANY = 100_000;

  @Test
  void many_findings_open_quickly_and_scroll() throws Exception {
    Path file = folder.resolve("many.html");
    Report.titled("Many").findings("Findings", SampleReports.manyFindings(MANY)).write(file);

    assertThat(quickestOpening(file)).isLessThan(Duration.ofSeconds(5));
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

  /** Of three, as other processes may take the machine's time. */
  private Duration quickestOpening(Path file) throws Exception {
    long quickest = Long.MAX_VALUE;
    for (int opening = 0; opening < 3; opening++) {
      long before = System.nanoTime();
      tab.show(file);
      quickest = Math.min(quickest, System.nanoTime() - before);
    }
    return Duration.ofNanos(quickest);
  }

  private int rows() throws Exception {
    return tab.evaluate("document.querySelectorAll('.kind-findings tr.row').length").asInt();
  }
}
