package dev.breadcrumbs.cloudtrail.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.query.Spl;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** All that a report can do is done without a mouse. */
class KeyboardTest extends BrowserTest {
  private static final String FINDINGS = "section.kind-findings";

  @BeforeEach
  void showReport() throws Exception {
    List<CloudTrailEvent> events = SampleReports.events(60);
    show(
        Report.titled("Our logs")
            .findings("Findings", SampleReports.evaluation(60))
            .overTime(
                "Calls",
                Spl.parse("* | bin eventTime span=1m as time | stats count by time").run(events))
            .bars("Names", Spl.parse("* | stats count by eventID").run(events)));
  }

  private String inFindings(String selector) throws Exception {
    return tab.text("document.querySelector('" + FINDINGS + " " + selector + "').textContent");
  }

  private boolean dialogIsOpen() throws Exception {
    return tab.evaluate("document.querySelector('dialog')?.open === true").asBoolean();
  }

  @Test
  void the_first_stop_leads_past_the_navigation() throws Exception {
    tab.press("Tab");
    assertThat(tab.text("document.activeElement.textContent")).isEqualTo("Skip to the report");

    tab.press("Enter");
    assertThat(tab.text("document.activeElement.id")).isEqualTo("content");
  }

  @Test
  void everything_that_can_be_operated_is_reached_by_tab() throws Exception {
    tab.evaluate(
        "document.addEventListener('focusin', e => e.target.setAttribute('data-reached', ''))");
    for (int presses = 0; presses < 120; presses++) {
      tab.call(
          "Input.dispatchKeyEvent",
          Map.of("type", "keyDown", "key", "Tab", "windowsVirtualKeyCode", 9));
    }

    assertThat(
            tab.evaluate(
                "[...document.querySelectorAll('a, button:not(:disabled), input, select, summary,"
                    + " [tabindex=\"0\"]')].filter(e => !e.hasAttribute('data-reached'))"
                    + ".map(e => e.outerHTML.slice(0, 100))"))
        .isEmpty();
  }

  @Test
  void a_row_opens_turns_and_closes() throws Exception {
    tab.tabTo(FINDINGS + " table.data");
    tab.press("ArrowDown", "ArrowDown", "ArrowDown", "Enter");

    assertThat(dialogIsOpen()).isTrue();
    assertThat(tab.text("document.querySelector('dialog h2').textContent"))
        .isEqualTo("Access key created");
    assertThat(tab.text("document.querySelector('dialog pre.event').textContent"))
        .contains("\"userName\": \"user-3\"");

    tab.press("ArrowRight");
    assertThat(tab.text("document.querySelector('dialog h2').textContent"))
        .isEqualTo("Buckets listed");

    tab.press("Escape");
    assertThat(dialogIsOpen()).isFalse();
    assertThat(tab.text("document.activeElement.getAttribute('aria-activedescendant')"))
        .endsWith("-4");
  }

  @Test
  void the_active_row_stays_in_sight() throws Exception {
    tab.tabTo(FINDINGS + " table.data");
    for (String key : new String[] {"End", "ArrowUp", "PageDown", "Home", "PageDown", "PageDown"}) {
      tab.press(key);
      assertThat(
              tab.evaluate(
                      "(() => { const row = document.querySelector('tr.active')"
                          + ".getBoundingClientRect(); const box ="
                          + " document.activeElement.closest('.scroller').getBoundingClientRect();"
                          + " const head = document.activeElement.tHead.offsetHeight; return"
                          + " row.top >= box.top + head - 1 && row.bottom <= box.bottom + 1; })()")
                  .asBoolean())
          .as(key)
          .isTrue();
    }
  }

  @Test
  void a_heading_sorts_both_ways() throws Exception {
    tab.tabTo(FINDINGS + " th:nth-child(2) button");
    tab.press("Enter");
    assertThat(inFindings("tr.row .level")).isEqualTo("low");

    tab.press("Enter");
    assertThat(inFindings("tr.row .level")).isEqualTo("high");
    assertThat(tab.text("document.activeElement.parentElement.getAttribute('aria-sort')"))
        .isEqualTo("descending");
  }

  @Test
  void words_filter_the_rows() throws Exception {
    tab.tabTo(FINDINGS + " input");
    tab.type("KEY user-13");

    assertThat(inFindings(".count")).isEqualTo("1 of 60 findings");
    assertThat(inFindings("tr.row td:nth-child(5)")).contains("user-13");
  }

  @Test
  void the_timeline_zooms_and_takes_the_table_along() throws Exception {
    assertThat(inFindings(".data-table .count")).isEqualTo("60 findings");
    tab.tabTo(FINDINGS + " .time-chart");
    tab.press("+");
    assertThat(inFindings(".data-table .count")).matches("[1-5][0-9] of 60 findings");
    String first = inFindings("tr.row td");
    assertThat(first).isGreaterThan("2024-08-07T06:00:00Z");

    tab.press("ArrowRight");
    assertThat(inFindings("tr.row td")).isGreaterThan(first);

    tab.press("0");
    assertThat(inFindings(".data-table .count")).isEqualTo("60 findings");
  }
}
