/**
 * The functions of {@code stats}, and the groups that they are computed over. Knows nothing of
 * events and searches; a bad argument is an IllegalArgumentException, which the caller says in its
 * own terms. Not exported.
 */
@NullMarked
package dev.breadcrumbs.cloudtrail.query.internal.stats;

import org.jspecify.annotations.NullMarked;
