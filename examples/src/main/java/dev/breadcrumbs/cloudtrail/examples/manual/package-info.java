/** Writes what is made of a command line that picocli describes: its manual page, completions. */
@NullMarked
package dev.breadcrumbs.cloudtrail.examples.manual;

import org.jspecify.annotations.NullMarked;
