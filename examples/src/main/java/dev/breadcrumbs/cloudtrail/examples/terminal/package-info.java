/**
 * What a terminal takes: lines that are lined up and harmless, colours, and output that is watched.
 */
@NullMarked
package dev.breadcrumbs.cloudtrail.examples.terminal;

import org.jspecify.annotations.NullMarked;
