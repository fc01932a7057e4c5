/** Writes events and tables as Parquet, for column-oriented engines, and reads such events back. */
@NullMarked
package dev.breadcrumbs.cloudtrail.parquet;

import org.jspecify.annotations.NullMarked;
