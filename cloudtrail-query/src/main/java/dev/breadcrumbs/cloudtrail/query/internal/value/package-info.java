/**
 * The values that fields have, and what compares them: text, numbers, addresses, patterns. Knows
 * nothing of events and searches; a bad argument is an IllegalArgumentException, which the caller
 * says in its own terms. Not exported.
 */
@NullMarked
package dev.breadcrumbs.cloudtrail.query.internal.value;

import org.jspecify.annotations.NullMarked;
