/**
 * Findings, charts and tables in one HTML file. {@link dev.breadcrumbs.cloudtrail.report.Report}
 * puts sections together and writes the file. The file contains its data, script and style,
 * contacts no host, and shows whatever an event contains as text.
 */
@NullMarked
package dev.breadcrumbs.cloudtrail.report;

import org.jspecify.annotations.NullMarked;
