/** How searches and conditions run: feeds of events, and who takes the events. */
@NullMarked
package dev.breadcrumbs.cloudtrail.query.internal.engine;

import org.jspecify.annotations.NullMarked;
