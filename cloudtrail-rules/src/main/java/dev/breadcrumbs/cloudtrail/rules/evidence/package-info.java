/**
 * What logs can show, and what they cannot: times, regions, accounts and trails, hours without a
 * log file, services without data events, sessions whose beginning is not there.
 */
@NullMarked
package dev.breadcrumbs.cloudtrail.rules.evidence;

import org.jspecify.annotations.NullMarked;
