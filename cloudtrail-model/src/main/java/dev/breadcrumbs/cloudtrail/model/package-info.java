/**
 * CloudTrail events as typed values, and the way to read them: {@link
 * dev.breadcrumbs.cloudtrail.model.CloudTrail}.
 *
 * <p>Components are spelled exactly as in CloudTrail and are null when the event lacks them; lists
 * and maps are never null. A field that CloudTrail adds later, or one whose value has another type
 * than documented, is in {@code otherFields}, so that what was read can always be written back.
 */
@NullMarked
package dev.breadcrumbs.cloudtrail.model;

import org.jspecify.annotations.NullMarked;
