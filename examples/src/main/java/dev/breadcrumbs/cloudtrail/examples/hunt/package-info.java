/**
 * {@code hunt}, a command line made of the SDK's public parts, as a host application would embed
 * them: one class a command. Results go to standard output, everything else to standard error.
 */
@NullMarked
package dev.breadcrumbs.cloudtrail.examples.hunt;

import org.jspecify.annotations.NullMarked;
