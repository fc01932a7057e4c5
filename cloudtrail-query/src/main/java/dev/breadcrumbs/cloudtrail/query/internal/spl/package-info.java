/** Splunk's language: text to commands. */
@NullMarked
package dev.breadcrumbs.cloudtrail.query.internal.spl;

import org.jspecify.annotations.NullMarked;
