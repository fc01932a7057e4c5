/** What is a time, and how it is read. */
@NullMarked
package dev.breadcrumbs.cloudtrail.model.internal.time;

import org.jspecify.annotations.NullMarked;
