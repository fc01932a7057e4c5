/** Rows that belong together, in time. */
@NullMarked
package dev.breadcrumbs.cloudtrail.query.internal.command.transaction;

import org.jspecify.annotations.NullMarked;
