/** Writes the manual page of a command line that picocli describes. */
@NullMarked
package dev.breadcrumbs.cloudtrail.examples.manual;

import org.jspecify.annotations.NullMarked;
