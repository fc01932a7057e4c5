/**
 * Times as SPL writes them: formats, offsets from now, and spans of a timeline. Knows nothing of
 * events and searches; a bad argument is an IllegalArgumentException, which the caller says in its
 * own terms. Not exported.
 */
@NullMarked
package dev.breadcrumbs.cloudtrail.query.internal.time;

import org.jspecify.annotations.NullMarked;
