/** Searches over CloudTrail events in Splunk's words. */
@SuppressWarnings(
    "module") // The modules that the last packages are exported to are built after this one.
module dev.breadcrumbs.cloudtrail.query {
  requires transitive dev.breadcrumbs.cloudtrail.model;

  exports dev.breadcrumbs.cloudtrail.query;
  exports dev.breadcrumbs.cloudtrail.query.views;

  // What a terminal would obey is the same everywhere.
  exports dev.breadcrumbs.cloudtrail.query.internal.print to
      dev.breadcrumbs.cloudtrail.rules;

  // What a search is made of, for the module that says it in SQL.
  exports dev.breadcrumbs.cloudtrail.query.internal.command to
      dev.breadcrumbs.cloudtrail.sql;
  exports dev.breadcrumbs.cloudtrail.query.internal.condition to
      dev.breadcrumbs.cloudtrail.sql;
  exports dev.breadcrumbs.cloudtrail.query.internal.expression to
      dev.breadcrumbs.cloudtrail.sql;
  exports dev.breadcrumbs.cloudtrail.query.internal.plan to
      dev.breadcrumbs.cloudtrail.sql;
  exports dev.breadcrumbs.cloudtrail.query.internal.stats to
      dev.breadcrumbs.cloudtrail.sql;
  exports dev.breadcrumbs.cloudtrail.query.internal.time to
      dev.breadcrumbs.cloudtrail.sql;
  exports dev.breadcrumbs.cloudtrail.query.internal.value to
      dev.breadcrumbs.cloudtrail.parquet,
      dev.breadcrumbs.cloudtrail.sql;
}
