/**
 * Conditions as patterns that AWS evaluates itself: of EventBridge, and of metric filters of
 * CloudWatch Logs. What these cannot say is an exception that names it.
 */
@NullMarked
package dev.breadcrumbs.cloudtrail.sql.pattern;

import org.jspecify.annotations.NullMarked;
