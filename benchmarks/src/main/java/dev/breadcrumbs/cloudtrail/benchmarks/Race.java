package dev.breadcrumbs.cloudtrail.benchmarks;

import java.util.Locale;

/**
 * Conditions under which contenders are compared: a table of the report.
 *
 * @param wholeProcess whether each run is a process of its own, timed from its start to its end
 */
record Race(Form form, int threads, boolean wholeProcess) {
  String title() {
    String where = wholeProcess ? "whole process" : "in one warm process";
    return String.format(
        Locale.ROOT,
        "%s, %d thread%s, %s",
        form.name().toLowerCase(Locale.ROOT),
        threads,
        threads == 1 ? "" : "s",
        where);
  }
}
