/**
 * Support for testing your own rules and searches. {@link
 * dev.breadcrumbs.cloudtrail.testkit.CloudTrailAssertions} has assertions on rules, findings,
 * tables and events; {@link dev.breadcrumbs.cloudtrail.testkit.EventBuilder} builds realistic
 * events in one line; {@link dev.breadcrumbs.cloudtrail.testkit.RuleSamples} runs the samples of a
 * set of rules.
 */
@NullMarked
package dev.breadcrumbs.cloudtrail.testkit;

import org.jspecify.annotations.NullMarked;
