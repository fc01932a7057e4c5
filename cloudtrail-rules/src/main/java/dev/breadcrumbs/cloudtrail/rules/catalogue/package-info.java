/**
 * The rules that come with the SDK, as Java constants, one class a theme. {@link
 * dev.breadcrumbs.cloudtrail.rules.catalogue.Catalogue} has them all. Each is tested with samples
 * of events that it matches and that it ignores.
 */
@NullMarked
package dev.breadcrumbs.cloudtrail.rules.catalogue;

import org.jspecify.annotations.NullMarked;
