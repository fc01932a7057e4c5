/**
 * Conditions as patterns that AWS evaluates itself: event patterns of EventBridge, and metric
 * filters of CloudWatch Logs. For what these cannot express, an exception names it.
 */
@NullMarked
package dev.breadcrumbs.cloudtrail.sql.pattern;

import org.jspecify.annotations.NullMarked;
