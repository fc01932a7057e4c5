package dev.breadcrumbs.cloudtrail.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AppearanceTest extends BrowserTest {
  private static final String BACK = "getComputedStyle(document.body).backgroundColor";
  private static final String LIGHT = "rgb(255, 255, 255)";
  private static final String DARK = "rgb(20, 24, 29)";

  private static final Report REPORT =
      Report.titled("Keys").findings("Findings", SampleReports.manyFindings(1_200));

  private void system(String scheme) throws Exception {
    tab.call(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
  }

  @Test
  void colours_are_as_the_system_has_them_until_they_are_chosen() throws Exception {
    system("dark");
    show(REPORT);
    assertThat(tab.text(BACK)).isEqualTo(DARK);

    system("light");
    assertThat(tab.text(BACK)).isEqualTo(LIGHT);

    tab.tabTo(".theme");
    tab.press("Enter", "Enter");
    assertThat(tab.text("document.activeElement.textContent")).isEqualTo("Colours: dark");
    assertThat(tab.text(BACK)).isEqualTo(DARK);
  }

  @Test
  void on_paper_it_is_light_and_has_all_rows_up_to_a_number_that_is_told() throws Exception {
    system("dark");
    show(REPORT);
    tab.evaluate("window.dispatchEvent(new Event('beforeprint'))");

    assertThat(tab.text(BACK)).isEqualTo(LIGHT);
    assertThat(tab.evaluate("document.querySelectorAll('.kind-findings tr.row').length").asInt())
        .isEqualTo(1_000);
    assertThat(tab.text("document.querySelector('.kind-findings .print-only').textContent"))
        .isEqualTo("The first 1,000 of 1,200 rows are printed.");

    tab.evaluate("window.dispatchEvent(new Event('afterprint'))");
    assertThat(tab.text(BACK)).isEqualTo(DARK);
    assertThat(tab.evaluate("document.querySelectorAll('.kind-findings tr.row').length").asInt())
        .isLessThan(100);
  }

  @Test
  void it_prints() throws Exception {
    show(Report.titled("Keys").findings("Findings", SampleReports.manyFindings(40)));
    String pdf = tab.call("Page.printToPDF", Map.of()).path("data").asText();

    assertThat(pdf).startsWith("JVBERi0").hasSizeGreaterThan(20_000);
    assertThat(tab.messages()).isEmpty();
  }

  @Test
  void the_chart_is_drawn_in_the_colours_of_the_levels() throws Exception {
    system("light");
    show(REPORT);

    assertThat(
            tab.evaluate(
                    "(() => { const canvas = document.querySelector('.kind-findings canvas');"
                        + " const pixels = canvas.getContext('2d')"
                        + ".getImageData(0, 0, canvas.width, canvas.height).data;"
                        + " let high = 0; for (let at = 0; at < pixels.length; at += 4) {"
                        + " if (pixels[at] === 0xd5 && pixels[at + 1] === 0x5e"
                        + " && pixels[at + 2] === 0) high++; } return high; })()")
                .asInt())
        .isGreaterThan(100);
  }
}
