/** Commands, clauses and expressions of a search to SQL. */
@NullMarked
package dev.breadcrumbs.cloudtrail.sql.internal.compile;

import org.jspecify.annotations.NullMarked;
