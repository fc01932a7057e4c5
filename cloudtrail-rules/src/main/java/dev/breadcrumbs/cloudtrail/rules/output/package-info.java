/**
 * Findings in the forms of other tools: OCSF for data lakes, SARIF for code review, CSV for
 * spreadsheets, layers of the ATT&amp;CK Navigator for a view of what rules can see in the data at
 * hand. Findings as lines of JSON are {@link dev.breadcrumbs.cloudtrail.rules.Finding#toJson()}.
 */
@NullMarked
package dev.breadcrumbs.cloudtrail.rules.output;

import org.jspecify.annotations.NullMarked;
