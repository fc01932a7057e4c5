/**
 * The functions and operators of SPL's {@code eval} and {@code where}, on values. Knows nothing of
 * events and searches; a bad argument is an IllegalArgumentException, which the caller says in its
 * own terms. Not exported.
 */
@NullMarked
package dev.breadcrumbs.cloudtrail.query.internal.function;

import org.jspecify.annotations.NullMarked;
