/** Names: CloudTrail's known paths, and Splunk's aliases. */
@NullMarked
package dev.breadcrumbs.cloudtrail.query.internal.vocabulary;

import org.jspecify.annotations.NullMarked;
