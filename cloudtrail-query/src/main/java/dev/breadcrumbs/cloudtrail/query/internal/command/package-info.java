/** The commands of searches, and what does their work: sinks, stages and steps. */
@NullMarked
package dev.breadcrumbs.cloudtrail.query.internal.command;

import org.jspecify.annotations.NullMarked;
