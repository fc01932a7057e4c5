/** Placeholder. */
@NullMarked
package dev.breadcrumbs.cloudtrail.model;

import org.jspecify.annotations.NullMarked;
