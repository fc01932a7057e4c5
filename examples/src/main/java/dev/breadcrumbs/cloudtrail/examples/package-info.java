/** Placeholder. */
@NullMarked
package dev.breadcrumbs.cloudtrail.examples;

import org.jspecify.annotations.NullMarked;
