/**
 * Holds events in memory: often asked fields as columns, and all that was recorded as compressed
 * bytes. Knows bytes, paths and cells, nothing of searches; exported to the query module only.
 */
@NullMarked
package dev.breadcrumbs.cloudtrail.model.store;

import org.jspecify.annotations.NullMarked;
