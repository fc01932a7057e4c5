/**
 * Tables of text on paper: aligned text, Markdown, CSV. Knows lists of strings and nothing of
 * searches; not exported.
 */
@NullMarked
package dev.breadcrumbs.cloudtrail.query.internal.print;

import org.jspecify.annotations.NullMarked;
