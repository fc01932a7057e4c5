/** What one engine's SQL has other words for than another's. */
@NullMarked
package dev.breadcrumbs.cloudtrail.sql.internal.dialect;

import org.jspecify.annotations.NullMarked;
