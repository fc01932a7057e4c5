/** What {@code stats} computes of values. Not exported. */
@NullMarked
package dev.breadcrumbs.cloudtrail.query.stats;

import org.jspecify.annotations.NullMarked;
