/** Rules, rule engine and catalogue for CloudTrail events. */
module dev.breadcrumbs.cloudtrail.rules {
  requires transitive dev.breadcrumbs.cloudtrail.query;
  requires org.yaml.snakeyaml;

  exports dev.breadcrumbs.cloudtrail.rules;
  exports dev.breadcrumbs.cloudtrail.rules.catalogue;
  exports dev.breadcrumbs.cloudtrail.rules.evidence;
  exports dev.breadcrumbs.cloudtrail.rules.investigation;
  exports dev.breadcrumbs.cloudtrail.rules.output;
  exports dev.breadcrumbs.cloudtrail.rules.policy;
  exports dev.breadcrumbs.cloudtrail.rules.sigma;
}
