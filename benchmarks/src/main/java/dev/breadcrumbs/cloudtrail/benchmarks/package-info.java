/**
 * Sets searches over CloudTrail events beside DuckDB, jq and the raw limits of the machine, on one
 * corpus in one run. A program of the build, never published: {@code Compare} is its entry, a
 * {@code Contender} what it measures.
 */
@NullMarked
package dev.breadcrumbs.cloudtrail.benchmarks;

import org.jspecify.annotations.NullMarked;
