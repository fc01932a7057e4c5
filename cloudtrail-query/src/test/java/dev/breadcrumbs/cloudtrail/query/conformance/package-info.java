/**
 * The conformance suite: cases as data (events, a search, the expected rows) and what runs them
 * against every executor of searches. The cases are JSON files in {@code conformance} on the class
 * path; {@link dev.breadcrumbs.cloudtrail.query.conformance.ConformanceSuite} tells their form.
 */
package dev.breadcrumbs.cloudtrail.query.conformance;
