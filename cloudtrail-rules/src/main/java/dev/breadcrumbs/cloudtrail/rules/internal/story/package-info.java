/**
 * What the calls of a story's sessions come to: folded, put in order, and with what they opened and
 * what was closed again.
 */
@NullMarked
package dev.breadcrumbs.cloudtrail.rules.internal.story;

import org.jspecify.annotations.NullMarked;
