/** Searches over CloudTrail events in Splunk's words. */
@SuppressWarnings("module") // The module that the last package is exported to is built after this.
module dev.breadcrumbs.cloudtrail.query {
  requires transitive dev.breadcrumbs.cloudtrail.model;

  exports dev.breadcrumbs.cloudtrail.query;
  exports dev.breadcrumbs.cloudtrail.query.views;

  // What a terminal would obey is the same everywhere.
  exports dev.breadcrumbs.cloudtrail.query.internal.print to
      dev.breadcrumbs.cloudtrail.rules;
}
