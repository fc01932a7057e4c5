package dev.breadcrumbs.cloudtrail.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;

/** The fixed parts of the page: its script and style, and those of uPlot, which draws charts. */
final class PageResources {
  /** In the order in which they build on each other. */
  private static final List<String> SCRIPTS =
      List.of(
          "visible-text.js",
          "elements.js",
          "json-text.js",
          "times.js",
          "levels.js",
          "theme.js",
          "row-model.js",
          "virtual-rows.js",
          "data-table.js",
          "dialog.js",
          "bar-chart.js",
          "time-buckets.js",
          "time-chart.js",
          "finding-details.js",
          "findings.js",
          "sections.js",
          "main.js");

  private PageResources() {}

  static String template() {
    return text("page/page.html");
  }

  static String style() {
    return text("uplot/uPlot.min.css") + text("page/page.css");
  }

  /** One script after the other in one scope that the page's globals do not see. */
  static String script() {
    String own =
        SCRIPTS.stream()
            .map(name -> text("page/" + name))
            .collect(Collectors.joining("\n", "(() => {\n\"use strict\";\n", "\n})();"));
    return "(() => {\n"
        + text("uplot/uPlot.iife.min.js")
        + "\nwindow.uPlot = uPlot;\n})();\n"
        + own;
  }

  /** Browsers take every end of a line for LF, and so must whoever makes a hash of it. */
  private static String text(String name) {
    try (InputStream stream = PageResources.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("a resource of the module is missing: " + name);
      }
      return new String(stream.readAllBytes(), UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException("a resource of the module cannot be read: " + name, e);
    }
  }
}
