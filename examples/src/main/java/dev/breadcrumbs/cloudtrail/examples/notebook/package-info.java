/** Runs notebooks without Jupyter, so that what they show is what their cells print. */
@NullMarked
package dev.breadcrumbs.cloudtrail.examples.notebook;

import org.jspecify.annotations.NullMarked;
