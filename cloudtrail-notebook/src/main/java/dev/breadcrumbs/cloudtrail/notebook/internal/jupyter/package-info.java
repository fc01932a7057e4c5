/** Tells Jupyter's Java kernel how values look; the kernel finds it by itself. */
@NullMarked
package dev.breadcrumbs.cloudtrail.notebook.internal.jupyter;

import org.jspecify.annotations.NullMarked;
