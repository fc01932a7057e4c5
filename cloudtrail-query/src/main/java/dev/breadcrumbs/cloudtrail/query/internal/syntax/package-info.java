/**
 * The text of a search as tokens, and places in it. Knows nothing of events and searches; bad text
 * is a {@link SyntaxException}, which the caller says in its own terms. Not exported.
 */
@NullMarked
package dev.breadcrumbs.cloudtrail.query.internal.syntax;

import org.jspecify.annotations.NullMarked;
