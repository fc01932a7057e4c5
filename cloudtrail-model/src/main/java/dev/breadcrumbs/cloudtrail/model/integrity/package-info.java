/**
 * Checks offline whether log files are those that CloudTrail delivered, against the digest files
 * that CloudTrail signs.
 *
 * <p>{@link dev.breadcrumbs.cloudtrail.model.integrity.IntegrityCheck} is the entry point. The
 * result is an {@link dev.breadcrumbs.cloudtrail.model.integrity.IntegrityReport}, a value; faults
 * of files are {@link dev.breadcrumbs.cloudtrail.model.integrity.IntegrityProblem}s in it and never
 * exceptions. The facts are those of the AWS CloudTrail User Guide, "Validating CloudTrail log file
 * integrity" and "Custom implementations of CloudTrail log file integrity validation".
 */
@NullMarked
package dev.breadcrumbs.cloudtrail.model.integrity;

import org.jspecify.annotations.NullMarked;
