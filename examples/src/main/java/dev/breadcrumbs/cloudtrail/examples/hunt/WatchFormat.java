package dev.breadcrumbs.cloudtrail.examples.hunt;

/** How {@code hunt watch} prints a finding, on a line. */
enum WatchFormat {
  TEXT,
  JSON
}
