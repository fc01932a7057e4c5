/**
 * Explores CloudTrail logs in JShell and in Jupyter notebooks. {@link
 * dev.breadcrumbs.cloudtrail.notebook.Breadcrumbs} is the one static import, {@link
 * dev.breadcrumbs.cloudtrail.notebook.Shown} displays values, and {@link
 * dev.breadcrumbs.cloudtrail.notebook.Plot} draws a table.
 */
@NullMarked
package dev.breadcrumbs.cloudtrail.notebook;

import org.jspecify.annotations.NullMarked;
