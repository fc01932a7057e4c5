/** A program of somebody else's that is linked with the modules it needs and no others. */
module example.linked {
  requires dev.breadcrumbs.cloudtrail.rules;
}
