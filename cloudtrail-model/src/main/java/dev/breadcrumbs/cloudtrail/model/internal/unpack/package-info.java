/**
 * Gzip data, zip archives and tar archives, read from first byte to last as they stream by, with
 * every check that the format has. What becomes of damage is the caller's decision.
 */
@NullMarked
package dev.breadcrumbs.cloudtrail.model.internal.unpack;

import org.jspecify.annotations.NullMarked;
