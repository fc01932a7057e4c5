/**
 * Conditions on what a call grants, and to whom: over policy documents, security group permissions
 * and lists of accounts in request parameters. {@link
 * dev.breadcrumbs.cloudtrail.rules.policy.Policies} has them all.
 */
@NullMarked
package dev.breadcrumbs.cloudtrail.rules.policy;

import org.jspecify.annotations.NullMarked;
