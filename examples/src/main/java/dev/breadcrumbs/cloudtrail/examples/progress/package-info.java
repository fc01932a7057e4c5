/** Shows on a terminal how much of the log files has been read. */
@NullMarked
package dev.breadcrumbs.cloudtrail.examples.progress;

import org.jspecify.annotations.NullMarked;
