/**
 * Searches over CloudTrail events with Splunk's commands, as Java values and as text that {@link
 * dev.breadcrumbs.cloudtrail.query.Spl} reads: {@code filter}, {@code eval}, {@code rex}, {@code
 * stats ... by}, {@code timechart}, {@code transaction}, {@code table}, {@code sort} and the rest.
 *
 * <p>A search is a value with two stages, {@link dev.breadcrumbs.cloudtrail.query.Search} (events)
 * and {@link dev.breadcrumbs.cloudtrail.query.TableQuery} (rows); it runs on any {@link
 * dev.breadcrumbs.cloudtrail.model.CloudTrailSource} and returns a {@link
 * dev.breadcrumbs.cloudtrail.query.Table}. A field that is absent and one that is JSON null are the
 * same, <em>missing</em>: equality is false, {@code ne} requires presence, {@code not} is plain
 * negation, and {@code stats ... by} drops the event. Group rows are ordered by the by-fields;
 * {@code sort} is stable and puts missing values last. Everything here is immutable and thread-safe
 * unless its own text says otherwise.
 */
@NullMarked
package dev.breadcrumbs.cloudtrail.query;

import org.jspecify.annotations.NullMarked;
