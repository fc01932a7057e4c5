/**
 * Follows credentials through the events: which sessions there were, how one came out of another,
 * and what was done with each. Start with {@link
 * dev.breadcrumbs.cloudtrail.rules.investigation.Sessions}. All values are immutable.
 */
@NullMarked
package dev.breadcrumbs.cloudtrail.rules.investigation;

import org.jspecify.annotations.NullMarked;
