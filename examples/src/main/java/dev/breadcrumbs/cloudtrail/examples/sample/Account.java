package dev.breadcrumbs.cloudtrail.examples.sample;

import java.util.List;

/** Names that recur all through the sample: the account, its regions, buckets, users and times. */
final class Account {
  static final String ID = "123456789012";
  static final String FOREIGN_ID = "210987654321";
  static final String DAY = "2018-07-26";

  static final String US_WEST_1 = "us-west-1";
  static final String US_EAST_1 = "us-east-1";
  static final String US_WEST_2 = "us-west-2";
  static final String EU_WEST_1 = "eu-west-1";

  /** Drawn from at random; the account works mostly in us-west-1. */
  static final List<String> REGIONS =
      List.of(
          US_WEST_1, US_WEST_1, US_WEST_1, US_WEST_1, US_WEST_1, US_WEST_1, US_EAST_1, US_WEST_2,
          US_WEST_2, EU_WEST_1);

  static final String WEB_BUCKET = "frothlywebcode";
  static final String TRAIL_BUCKET = "frothly-cloudtrail-logs";
  static final List<String> BUCKETS =
      List.of(WEB_BUCKET, "frothly-backups", "frothly-config-history", TRAIL_BUCKET);
  static final List<String> USERS =
      List.of("bstoll", "btun", "splunk_access", "web_admin", "klagerfield");

  private Account() {}

  static String userArn(String userName) {
    return "arn:aws:iam::" + ID + ":user/" + userName;
  }

  static String roleArn(String roleName) {
    return "arn:aws:iam::" + ID + ":role/" + roleName;
  }
}
