/**
 * Sigma rules for CloudTrail: {@link dev.breadcrumbs.cloudtrail.rules.sigma.Sigma} loads rules,
 * correlations and filters (Sigma specification 2.1) as rules of our own, and writes those as
 * Sigma. What is not loaded is reported with its place and reason. Everything here is immutable and
 * thread-safe.
 */
@NullMarked
package dev.breadcrumbs.cloudtrail.rules.sigma;

import org.jspecify.annotations.NullMarked;
