/** Searches over CloudTrail events in Splunk's words. */
module dev.breadcrumbs.cloudtrail.query {
  requires transitive dev.breadcrumbs.cloudtrail.model;

  exports dev.breadcrumbs.cloudtrail.query;
  exports dev.breadcrumbs.cloudtrail.query.views;
}
