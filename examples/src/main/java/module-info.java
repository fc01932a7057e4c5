/** Small programs that embed the SDK, and the hunt command line. */
module dev.breadcrumbs.cloudtrail.examples {
  requires dev.breadcrumbs.cloudtrail.rules;
  requires info.picocli;

  opens dev.breadcrumbs.cloudtrail.examples to
      info.picocli;
}
