/** Small programs that embed the SDK, and the hunt command line. */
module dev.breadcrumbs.cloudtrail.examples {
  requires com.maxmind.geoip2;
  requires dev.breadcrumbs.cloudtrail.notebook;
  requires dev.breadcrumbs.cloudtrail.rules;
  requires info.picocli;
  requires jdk.jshell;

  // Rows and JSON become records of the programs' own.
  opens dev.breadcrumbs.cloudtrail.examples to
      com.fasterxml.jackson.databind,
      dev.breadcrumbs.cloudtrail.query;
  opens dev.breadcrumbs.cloudtrail.examples.hunt to
      info.picocli;
}
