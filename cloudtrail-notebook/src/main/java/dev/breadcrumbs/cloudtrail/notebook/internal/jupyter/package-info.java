/** Renders values for Jupyter's Java kernel, which finds this package by itself. */
@NullMarked
package dev.breadcrumbs.cloudtrail.notebook.internal.jupyter;

import org.jspecify.annotations.NullMarked;
