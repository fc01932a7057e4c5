/** Findings, charts and tables in one HTML file that loads nothing. */
module dev.breadcrumbs.cloudtrail.report {
  requires transitive dev.breadcrumbs.cloudtrail.rules;

  exports dev.breadcrumbs.cloudtrail.report;
}
