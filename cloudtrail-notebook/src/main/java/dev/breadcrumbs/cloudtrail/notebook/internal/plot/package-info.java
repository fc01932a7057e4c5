/** What a chart shows, taken from a table, and how it is drawn. Nothing here knows the face. */
@NullMarked
package dev.breadcrumbs.cloudtrail.notebook.internal.plot;

import org.jspecify.annotations.NullMarked;
