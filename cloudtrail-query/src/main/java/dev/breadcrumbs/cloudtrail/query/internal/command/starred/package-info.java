/** Commands about names with stars: a run of its own finds which names they stand for. */
@NullMarked
package dev.breadcrumbs.cloudtrail.query.internal.command.starred;

import org.jspecify.annotations.NullMarked;
