/** Typed CloudTrail events, and the reading of log files. */
module dev.breadcrumbs.cloudtrail.model {
  requires transitive com.fasterxml.jackson.databind;
  requires com.fasterxml.jackson.datatype.jsr310;
  requires static transitive org.jspecify;

  exports dev.breadcrumbs.cloudtrail.model;
  exports dev.breadcrumbs.cloudtrail.model.reading;
}
