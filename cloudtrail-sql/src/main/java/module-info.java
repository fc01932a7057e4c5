/** Searches in SQL, for logs that stay where they are. */
module dev.breadcrumbs.cloudtrail.sql {
  requires transitive dev.breadcrumbs.cloudtrail.query;

  exports dev.breadcrumbs.cloudtrail.sql;
  exports dev.breadcrumbs.cloudtrail.sql.pattern;
}
