/**
 * Findings, charts and tables in one HTML file. {@link dev.breadcrumbs.cloudtrail.report.Report}
 * puts sections together and writes the file: it holds its data, its script and its style, asks
 * nothing of any host, and shows whatever an event says as text.
 */
@NullMarked
package dev.breadcrumbs.cloudtrail.report;

import org.jspecify.annotations.NullMarked;
