/**
 * Looking at CloudTrail logs in JShell and in Jupyter notebooks. {@link
 * dev.breadcrumbs.cloudtrail.notebook.Breadcrumbs} has all words for one static import, {@link
 * dev.breadcrumbs.cloudtrail.notebook.Shown} is how a value looks, and {@link
 * dev.breadcrumbs.cloudtrail.notebook.Plot} draws a table.
 */
@NullMarked
package dev.breadcrumbs.cloudtrail.notebook;

import org.jspecify.annotations.NullMarked;
