/** Rows of times, or of a field's values, with columns of aggregates. */
@NullMarked
package dev.breadcrumbs.cloudtrail.query.internal.command.chart;

import org.jspecify.annotations.NullMarked;
