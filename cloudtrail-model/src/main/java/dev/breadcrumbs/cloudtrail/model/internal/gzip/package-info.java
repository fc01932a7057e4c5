/** Gzip data, read member by member with every byte of the format checked. */
@NullMarked
package dev.breadcrumbs.cloudtrail.model.internal.gzip;

import org.jspecify.annotations.NullMarked;
