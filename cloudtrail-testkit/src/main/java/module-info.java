/** Assertions, event builders and sample runs for the tests of rules and searches. */
module dev.breadcrumbs.cloudtrail.testkit {
  requires transitive dev.breadcrumbs.cloudtrail.rules;
  requires transitive org.assertj.core;
  requires transitive org.junit.jupiter.api;

  exports dev.breadcrumbs.cloudtrail.testkit;
}
