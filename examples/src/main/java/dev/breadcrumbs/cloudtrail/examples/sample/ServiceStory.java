package dev.breadcrumbs.cloudtrail.examples.sample;

import static dev.breadcrumbs.cloudtrail.examples.sample.Account.US_WEST_1;

/** Services that act by themselves, and one other account that is let in by a role. */
final class ServiceStory {
  private ServiceStory() {}

  static void tell(Timeline timeline) {
    Scene config = timeline.scene(Principals.service("config.amazonaws.com"));
    config.repeat(
        92, chance -> StsCalls.assumeRole("frothly-config-role", "AWSConfig-Describe", chance));
    config.repeat(44, ConfigCalls::putEvaluations);
    timeline
        .scene(Principals.service("ec2.amazonaws.com"))
        .repeat(
            36,
            chance ->
                StsCalls.assumeRole("ec2-app-role", chance.pick(RoleStory.INSTANCES), chance));
    timeline
        .scene(Principals.service("lambda.amazonaws.com"))
        .repeat(
            30, chance -> StsCalls.assumeRole("frothly-rule-role", "frothly-bucket-rule", chance));
    Scene trail = timeline.scene(Principals.service("cloudtrail.amazonaws.com")).in(US_WEST_1);
    trail.repeat(38, chance -> S3Calls.onBucket("GetBucketAcl", "acl", Account.TRAIL_BUCKET));
    trail.repeat(25, OtherCalls::generateDataKey);
    timeline
        .scene(Principals.foreign("198.51.100.14"))
        .repeat(6, chance -> StsCalls.assumeRole("frothly-auditor", "partner-audit", chance));
  }
}
