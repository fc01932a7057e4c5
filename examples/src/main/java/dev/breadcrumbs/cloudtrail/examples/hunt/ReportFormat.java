package dev.breadcrumbs.cloudtrail.examples.hunt;

import java.util.Locale;

/** How findings and reports are printed. */
enum ReportFormat {
  TABLE,
  JSON;

  /** As it is typed. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
