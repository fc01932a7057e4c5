/** Small programs that embed the SDK, and the hunt command line. */
@SuppressWarnings("requires-automatic") // AWS's jars have names and no descriptors.
module dev.breadcrumbs.cloudtrail.examples {
  requires com.maxmind.geoip2;
  requires dev.breadcrumbs.cloudtrail.aws;
  requires dev.breadcrumbs.cloudtrail.notebook;
  requires dev.breadcrumbs.cloudtrail.report;
  requires dev.breadcrumbs.cloudtrail.rules;
  requires dev.breadcrumbs.cloudtrail.sql;
  requires info.picocli;
  requires jdk.jshell;
  requires software.amazon.awssdk.core;
  requires software.amazon.awssdk.http.urlconnection;

  // Rows and JSON become records of the programs' own.
  opens dev.breadcrumbs.cloudtrail.examples to
      com.fasterxml.jackson.databind,
      dev.breadcrumbs.cloudtrail.query;
  opens dev.breadcrumbs.cloudtrail.examples.hunt to
      info.picocli;
  opens dev.breadcrumbs.cloudtrail.examples.scale to
      info.picocli;
}
