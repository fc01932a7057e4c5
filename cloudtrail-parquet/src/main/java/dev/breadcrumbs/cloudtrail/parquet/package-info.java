/** Events and tables as Parquet, for engines that read columns, and such events read again. */
@NullMarked
package dev.breadcrumbs.cloudtrail.parquet;

import org.jspecify.annotations.NullMarked;
