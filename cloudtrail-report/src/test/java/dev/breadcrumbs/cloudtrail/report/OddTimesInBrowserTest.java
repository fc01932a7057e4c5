package dev.breadcrumbs.cloudtrail.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OddTimesInBrowserTest extends BrowserTest {
  @Test
  void eight_thousand_years_are_drawn_and_zoomed_into() throws Exception {
    show(OddTimesTest.report());
    tab.tabTo("section.kind-findings .time-chart");
    tab.press("+", "+", "ArrowRight", "-", "0");

    assertThat(tab.text("document.querySelector('.kind-findings .data-table .count').textContent"))
        .isEqualTo("5 findings");
    assertThat(tab.evaluate("document.querySelectorAll('canvas').length").asInt()).isEqualTo(2);
    assertThat(tab.messages()).isEmpty();
  }
}
