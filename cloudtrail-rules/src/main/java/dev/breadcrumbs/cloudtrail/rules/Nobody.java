package dev.breadcrumbs.cloudtrail.rules;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;

/** An event of which nothing is known. */
final class Nobody {
  static final CloudTrailEvent EVENT = CloudTrailEvent.parse("{}");

  private Nobody() {}
}
