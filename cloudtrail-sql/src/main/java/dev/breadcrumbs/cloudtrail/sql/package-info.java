/**
 * Searches in the SQL of Athena and Trino, of Spark and of DuckDB, over the table of events that
 * AWS documents. What SQL cannot say is an exception that names it.
 */
@NullMarked
package dev.breadcrumbs.cloudtrail.sql;

import org.jspecify.annotations.NullMarked;
