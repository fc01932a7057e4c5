/**
 * Makes the documents of the project into a site of plain files: one page for each document, a
 * search that runs in the reader's browser, and a check that no link leads nowhere.
 */
@NullMarked
package dev.breadcrumbs.cloudtrail.site;

import org.jspecify.annotations.NullMarked;
