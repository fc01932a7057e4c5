/** Placeholder. */
@NullMarked
package dev.breadcrumbs.cloudtrail.rules;

import org.jspecify.annotations.NullMarked;
