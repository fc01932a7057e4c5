package dev.breadcrumbs.cloudtrail.rules.catalogue;

import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_NAME;
import static dev.breadcrumbs.cloudtrail.query.Fields.INVOKED_BY;
import static dev.breadcrumbs.cloudtrail.query.Fields.requestParameter;
import static dev.breadcrumbs.cloudtrail.rules.Rule.rule;

import dev.breadcrumbs.cloudtrail.query.Condition;
import dev.breadcrumbs.cloudtrail.rules.Level;
import dev.breadcrumbs.cloudtrail.rules.Rule;
import java.util.List;

/** Rules on CloudTrail itself. */
public final class CloudTrailRules {
  private static final String TRAIL_API =
      "https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_";
  private static final String SELECTORS =
      "https://docs.aws.amazon.com/awscloudtrail/latest/userguide/"
          + "logging-management-events-with-cloudtrail.html";
  private static final String LOG_BUCKET =
      "https://docs.aws.amazon.com/awscloudtrail/latest/userguide/"
          + "best-practices-security.html";
  private static final String S3_API = "https://docs.aws.amazon.com/AmazonS3/latest/API/API_";

  /** A trail was stopped or deleted (CIS AWS Foundations control 3.5). */
  public static final Rule TRAIL_STOPPED =
      rule("trail-stopped")
          .title("Trail stopped or deleted")
          .description(
              "Logging was stopped, or a trail deleted. What happens next may be missing"
                  + " from the log; this event is the last that tells.")
          .level(Level.HIGH)
          .tags("attack.defense-evasion", "attack.t1562.008", "cis.3.5")
          .references(TRAIL_API + "StopLogging.html", TRAIL_API + "DeleteTrail.html")
          .falsePositives("A planned move to another trail")
          .nextSteps(
              "Start logging again",
              "Look at what the caller did before, and in other trails at what it did next")
          .context(requestParameter("name"))
          .when(Service.CLOUDTRAIL.done("StopLogging", "DeleteTrail"));

  /** Tampering with a trail tried and denied. */
  public static final Rule TRAIL_TAMPERING_DENIED =
      rule("trail-tampering-denied")
          .title("Tampering with a trail tried and denied")
          .description("Somebody tried to stop, delete or narrow a trail and may not.")
          .level(Level.MEDIUM)
          .tags("attack.defense-evasion", "attack.t1562.008")
          .references(TRAIL_API + "StopLogging.html")
          .falsePositives("A deployment whose role lacks a permission")
          .nextSteps("Look at what else the caller did", "Ask its owner")
          .when(
              Service.CLOUDTRAIL.refused(
                  "StopLogging",
                  "DeleteTrail",
                  "UpdateTrail",
                  "PutEventSelectors",
                  "DeleteEventDataStore",
                  "StopEventDataStoreIngestion"));

  /** Trail records fewer events. */
  public static final Rule TRAIL_EVENTS_NARROWED =
      rule("trail-events-narrowed")
          .title("Trail records fewer events")
          .description(
              "A trail was told to leave out management events, or reads, or writes, or"
                  + " those of some services.")
          .level(Level.HIGH)
          .tags("attack.defense-evasion", "attack.t1562.008")
          .references(SELECTORS, TRAIL_API + "PutEventSelectors.html")
          .falsePositives(
              "Reads left out to save money; KMS and RDS Data left out as they are many")
          .nextSteps("Compare the selectors with those before", "Set them back")
          .context(requestParameter("trailName"))
          .when(
              Service.CLOUDTRAIL
                  .done("PutEventSelectors")
                  .and(
                      Condition.anyOf(
                          requestParameter("eventSelectors.includeManagementEvents").eq(false),
                          requestParameter("eventSelectors.readWriteType")
                              .in("ReadOnly", "WriteOnly"),
                          requestParameter("eventSelectors.excludeManagementEventSources").exists(),
                          requestParameter("advancedEventSelectors")
                              .exists()
                              .and(
                                  requestParameter("advancedEventSelectors.fieldSelectors.equals")
                                      .eq("Management")
                                      .not()))));

  /** Trail covers less of the account. */
  public static final Rule TRAIL_NARROWED =
      rule("trail-narrowed")
          .title("Trail covers less of the account")
          .description(
              "A trail of all regions, of global services or of the organization was cut to"
                  + " less.")
          .level(Level.HIGH)
          .tags("attack.defense-evasion", "attack.t1562.008")
          .references(TRAIL_API + "UpdateTrail.html")
          .falsePositives("A planned move to another trail")
          .nextSteps("Set the trail back", "Look at what was done where it no longer looks")
          .when(
              Service.CLOUDTRAIL
                  .done("UpdateTrail")
                  .and(
                      Condition.anyOf(
                          requestParameter("isMultiRegionTrail").eq(false),
                          requestParameter("includeGlobalServiceEvents").eq(false),
                          requestParameter("isOrganizationTrail").eq(false))));

  /** Trail writes to another bucket. */
  public static final Rule TRAIL_MOVED_TO_ANOTHER_BUCKET =
      rule("trail-moved-to-another-bucket")
          .title("Trail writes to another bucket")
          .description(
              "A trail delivers to another bucket from now on; whoever reads the old one"
                  + " sees nothing.")
          .level(Level.MEDIUM)
          .tags("attack.defense-evasion", "attack.t1562.008")
          .references(TRAIL_API + "UpdateTrail.html")
          .falsePositives("A planned move of the logs")
          .nextSteps(
              "See whose the bucket is", "Point whoever reads the logs to it, or set it back")
          .findingTitle("Trail {requestParameters.name} writes to {requestParameters.s3BucketName}")
          .when(
              Service.CLOUDTRAIL
                  .done("UpdateTrail")
                  .and(requestParameter("s3BucketName").exists()));

  /** Safeguards of a trail removed. */
  public static final Rule TRAIL_SAFEGUARDS_REMOVED =
      rule("trail-safeguards-removed")
          .title("Safeguards of a trail removed")
          .description(
              "A trail lost its encryption, the validation of its files, or its copy in"
                  + " CloudWatch Logs, on which alarms depend.")
          .level(Level.MEDIUM)
          .tags("attack.defense-evasion", "attack.t1562.008")
          .references(TRAIL_API + "UpdateTrail.html")
          .falsePositives("Alarms that were moved elsewhere")
          .nextSteps("Set the trail back", "Look at what the caller did next")
          .when(
              Service.CLOUDTRAIL
                  .done("UpdateTrail")
                  .and(
                      Condition.anyOf(
                          requestParameter("kmsKeyId").eq(""),
                          requestParameter("enableLogFileValidation").eq(false),
                          requestParameter("cloudWatchLogsLogGroupArn").eq(""))));

  /** Event data store stopped or deleted. */
  public static final Rule EVENT_DATA_STORE_STOPPED =
      rule("event-data-store-stopped")
          .title("Event data store stopped or deleted")
          .description(
              "An event data store of CloudTrail Lake takes in no more events, or is gone.")
          .level(Level.HIGH)
          .tags("attack.defense-evasion", "attack.t1562.008")
          .references(
              TRAIL_API + "StopEventDataStoreIngestion.html",
              TRAIL_API + "DeleteEventDataStore.html")
          .falsePositives("A store that was made for a test")
          .nextSteps(
              "Start it again, or restore it within seven days", "Look at what the caller did next")
          .when(Service.CLOUDTRAIL.done("DeleteEventDataStore", "StopEventDataStoreIngestion"));

  /** Bucket of a trail changed or deleted. */
  public static final Rule TRAIL_BUCKET_CHANGED =
      rule("trail-bucket-changed")
          .title("Bucket of a trail changed or deleted")
          .description(
              "A bucket whose name tells of CloudTrail was deleted, or got a lifecycle or"
                  + " policy by which logs may vanish.")
          .level(Level.MEDIUM)
          .tags("attack.defense-evasion", "attack.t1562.008", "attack.t1070")
          .references(LOG_BUCKET, S3_API + "PutBucketLifecycleConfiguration.html")
          .falsePositives("A lifecycle that moves old logs to cheaper storage")
          .nextSteps(
              "See what happens to the objects from now on",
              "Set it back, and see that the trail can still deliver")
          .findingTitle("Bucket {requestParameters.bucketName} changed or deleted")
          .levelWhen(Level.HIGH, EVENT_NAME.eq("DeleteBucket"))
          .when(
              Service.S3
                  .done(
                      "PutBucketLifecycle",
                      "DeleteBucket",
                      "DeleteBucketPolicy",
                      "DeleteBucketLifecycle",
                      "PutBucketPolicy")
                  .and(requestParameter("bucketName").contains("trail").ignoringCase())
                  .and(INVOKED_BY.missing()));

  static final List<Rule> ALL =
      List.of(
          TRAIL_STOPPED,
          TRAIL_TAMPERING_DENIED,
          TRAIL_EVENTS_NARROWED,
          TRAIL_NARROWED,
          TRAIL_MOVED_TO_ANOTHER_BUCKET,
          TRAIL_SAFEGUARDS_REMOVED,
          EVENT_DATA_STORE_STOPPED,
          TRAIL_BUCKET_CHANGED);

  private CloudTrailRules() {}
}
