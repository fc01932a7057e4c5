/**
 * Searches in the SQL of Athena and Trino, Spark and DuckDB, over the table of events that AWS
 * documents. For what SQL cannot express, an exception names it.
 */
@NullMarked
package dev.breadcrumbs.cloudtrail.sql;

import org.jspecify.annotations.NullMarked;
