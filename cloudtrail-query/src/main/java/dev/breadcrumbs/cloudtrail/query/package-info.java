/** Placeholder. */
@NullMarked
package dev.breadcrumbs.cloudtrail.query;

import org.jspecify.annotations.NullMarked;
