/** Commands of {@code hunt} for logs that are too many for one process. */
@NullMarked
package dev.breadcrumbs.cloudtrail.examples.scale;

import org.jspecify.annotations.NullMarked;
