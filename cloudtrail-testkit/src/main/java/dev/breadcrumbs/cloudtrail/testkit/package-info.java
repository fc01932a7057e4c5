/**
 * For the tests of your own rules and searches: {@link
 * dev.breadcrumbs.cloudtrail.testkit.CloudTrailAssertions} says what must hold of rules, findings,
 * tables and events; {@link dev.breadcrumbs.cloudtrail.testkit.EventBuilder} makes realistic events
 * in one line; {@link dev.breadcrumbs.cloudtrail.testkit.RuleSamples} runs the samples of a set of
 * rules.
 */
@NullMarked
package dev.breadcrumbs.cloudtrail.testkit;

import org.jspecify.annotations.NullMarked;
