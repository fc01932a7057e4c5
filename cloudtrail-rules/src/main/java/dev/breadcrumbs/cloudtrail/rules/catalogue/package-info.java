/**
 * The rules that come with the SDK, as files: a folder a rule, with samples of events that it
 * matches and that it ignores. {@link dev.breadcrumbs.cloudtrail.rules.catalogue.Catalogue} has
 * them all.
 */
@NullMarked
package dev.breadcrumbs.cloudtrail.rules.catalogue;

import org.jspecify.annotations.NullMarked;
