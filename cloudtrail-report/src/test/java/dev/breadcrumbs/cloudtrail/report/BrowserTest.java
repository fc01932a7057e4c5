package dev.breadcrumbs.cloudtrail.report;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** What tests in a real browser have in common: it is there, or they are skipped and say so. */
abstract class BrowserTest {
  private static Chromium chromium;

  @TempDir static Path folder;

  BrowserTab tab;

  @BeforeAll
  static void startBrowser() throws Exception {
    assumeTrue(Chromium.program().isPresent(), Chromium.WHERE);
    chromium = Chromium.start();
  }

  @AfterAll
  static void endBrowser() throws Exception {
    if (chromium != null) {
      chromium.close();
      chromium = null;
    }
  }

  @BeforeEach
  void openTab() throws Exception {
    tab = chromium.open();
  }

  @AfterEach
  void closeTab() {
    tab.close();
  }

  /** Writes a report, and opens it. */
  Path show(Report report) throws Exception {
    Path file = folder.resolve("report.html");
    report.write(file);
    tab.show(file);
    return file;
  }
}
