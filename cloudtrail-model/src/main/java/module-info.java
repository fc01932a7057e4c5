/** Typed CloudTrail events, and the reading of log files. */
@SuppressWarnings(
    "module") // The modules that the last packages are exported to are built after this one.
module dev.breadcrumbs.cloudtrail.model {
  requires transitive com.fasterxml.jackson.databind;
  requires com.fasterxml.jackson.datatype.jsr310;
  requires static transitive org.jspecify;

  exports dev.breadcrumbs.cloudtrail.model;
  exports dev.breadcrumbs.cloudtrail.model.integrity;
  exports dev.breadcrumbs.cloudtrail.model.reading;

  uses dev.breadcrumbs.cloudtrail.model.reading.InflaterProvider;

  provides com.fasterxml.jackson.databind.Module with
      dev.breadcrumbs.cloudtrail.model.CloudTrailModule;

  // How events are scanned, decoded and stored is the business of searches alone.
  exports dev.breadcrumbs.cloudtrail.model.internal.decode to
      dev.breadcrumbs.cloudtrail.query,
      dev.breadcrumbs.cloudtrail.rules;
  exports dev.breadcrumbs.cloudtrail.model.scan to
      dev.breadcrumbs.cloudtrail.query;
  exports dev.breadcrumbs.cloudtrail.model.store to
      dev.breadcrumbs.cloudtrail.query;
  // What is a time is the same everywhere.
  exports dev.breadcrumbs.cloudtrail.model.internal.time to
      dev.breadcrumbs.cloudtrail.query,
      dev.breadcrumbs.cloudtrail.rules;
}
