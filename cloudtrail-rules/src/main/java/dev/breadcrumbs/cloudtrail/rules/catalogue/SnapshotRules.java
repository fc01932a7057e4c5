package dev.breadcrumbs.cloudtrail.rules.catalogue;

import static dev.breadcrumbs.cloudtrail.query.Fields.INVOKED_BY;
import static dev.breadcrumbs.cloudtrail.query.Fields.USER_IDENTITY_ARN;
import static dev.breadcrumbs.cloudtrail.query.Fields.USER_NAME;
import static dev.breadcrumbs.cloudtrail.query.Fields.requestParameter;
import static dev.breadcrumbs.cloudtrail.rules.Rule.rule;
import static dev.breadcrumbs.cloudtrail.rules.catalogue.Service.EBS;
import static dev.breadcrumbs.cloudtrail.rules.catalogue.Service.EC2;

import dev.breadcrumbs.cloudtrail.query.Field;
import dev.breadcrumbs.cloudtrail.rules.Level;
import dev.breadcrumbs.cloudtrail.rules.Rule;
import dev.breadcrumbs.cloudtrail.rules.Site;
import dev.breadcrumbs.cloudtrail.rules.policy.Policies;
import java.time.Duration;
import java.util.List;

/** Rules on snapshots of volumes and on machine images: copies of whole disks. */
public final class SnapshotRules {
  private static final Field SNAPSHOT = requestParameter("snapshotId");
  private static final Field IMAGE = requestParameter("imageId");

  /** Every account of AWS may copy a snapshot. */
  public static final Rule SNAPSHOT_MADE_PUBLIC =
      rule("snapshot-made-public")
          .title("EBS snapshot made public")
          .description("Every AWS account may make a volume of the snapshot and read the disk.")
          .level(Level.HIGH)
          .tags("attack.exfiltration", "attack.t1537")
          .references(EC2.page("ModifySnapshotAttribute"))
          .falsePositives("Disks that are published on purpose")
          .nextSteps("Make it private again: copies that were made stay", "See what is on the disk")
          .findingTitle("Snapshot {requestParameters.snapshotId} made public")
          .dedupBy(SNAPSHOT)
          .when(
              EC2.done("ModifySnapshotAttribute")
                  .and(requestParameter("createVolumePermission.add.items.group").eq("all")));

  /** An account that is not ours may copy a snapshot. */
  public static final Rule SNAPSHOT_SHARED_WITH_OTHER_ACCOUNT =
      rule("snapshot-shared-with-other-account")
          .title("EBS snapshot shared with an unknown account")
          .description(
              "An account that is not among the trusted ones may make a volume of the snapshot: the"
                  + " disk leaves without any traffic.")
          .level(Level.HIGH)
          .tags("attack.exfiltration", "attack.t1537")
          .references(EC2.page("ModifySnapshotAttribute"))
          .falsePositives("An account of a partner that is not listed yet")
          .nextSteps(
              "Find out whose the account is",
              "Take the permission back: copies that were made stay",
              "See what is on the disk, and change its secrets")
          .findingTitle("Snapshot {requestParameters.snapshotId} shared with an unknown account")
          .dedupBy(SNAPSHOT)
          .when(
              EC2.done("ModifySnapshotAttribute")
                  .and(
                      Policies.foreignAccounts(
                          requestParameter("createVolumePermission.add.items.userId"))));

  /** Every account of AWS may start a machine image. */
  public static final Rule IMAGE_MADE_PUBLIC =
      rule("image-made-public")
          .title("Machine image made public")
          .description("Every AWS account may start the image and read what is on its disks.")
          .level(Level.HIGH)
          .tags("attack.exfiltration", "attack.t1537")
          .references(EC2.page("ModifyImageAttribute"))
          .falsePositives("Images that are published on purpose")
          .nextSteps("Make it private again", "See what is on its disks")
          .findingTitle("Machine image {requestParameters.imageId} made public")
          .dedupBy(IMAGE)
          .when(
              EC2.done("ModifyImageAttribute")
                  .and(requestParameter("launchPermission.add.items.group").eq("all")));

  /** An account that is not ours may start a machine image. */
  public static final Rule IMAGE_SHARED_WITH_OTHER_ACCOUNT =
      rule("image-shared-with-other-account")
          .title("Machine image shared with an unknown account")
          .description(
              "An account that is not among the trusted ones may start the image and read what is on"
                  + " its disks.")
          .level(Level.HIGH)
          .tags("attack.exfiltration", "attack.t1537")
          .references(EC2.page("ModifyImageAttribute"))
          .falsePositives("An account of a partner that is not listed yet")
          .nextSteps("Find out whose the account is", "Take the permission back")
          .findingTitle("Machine image {requestParameters.imageId} shared with an unknown account")
          .dedupBy(IMAGE)
          .when(
              EC2.done("ModifyImageAttribute")
                  .and(
                      Policies.foreignAccounts(
                          requestParameter("launchPermission.add.items.userId"))));

  /** What keeps snapshots and images from being made public was switched off in a region. */
  public static final Rule IMAGE_PUBLIC_ACCESS_BLOCK_REMOVED =
      rule("image-public-access-block-removed")
          .title("Block of public snapshots or images switched off")
          .description(
              "Snapshots or machine images of the account can again be made public in this region.")
          .level(Level.MEDIUM)
          .tags("attack.defense-evasion", "attack.t1562.001")
          .references(EC2.page("DisableSnapshotBlockPublicAccess"))
          .falsePositives("An account that is to publish images")
          .nextSteps("Switch it on again", "Look for snapshots that were made public")
          .when(EC2.done("DisableSnapshotBlockPublicAccess", "DisableImageBlockPublicAccess"));

  /** New volumes are no longer encrypted unless somebody asks for it. */
  public static final Rule VOLUME_ENCRYPTION_BY_DEFAULT_OFF =
      rule("volume-encryption-by-default-off")
          .title("Encryption of new EBS volumes switched off")
          .description(
              "New volumes and snapshots of this region are no longer encrypted by themselves; such"
                  + " snapshots can be shared without a key.")
          .level(Level.MEDIUM)
          .tags("attack.defense-evasion", "attack.t1562.001")
          .references(EC2.page("DisableEbsEncryptionByDefault"))
          .falsePositives("A test of old images that cannot be encrypted")
          .nextSteps("Switch it on again", "Look for volumes and snapshots made since")
          .when(EC2.done("DisableEbsEncryptionByDefault"));

  /** The blocks of a snapshot are read one by one, without a volume. */
  public static final Rule SNAPSHOT_READ_DIRECTLY =
      rule("snapshot-read-directly")
          .title("Blocks of an EBS snapshot read")
          .description(
              "Somebody downloads a disk through the EBS direct interface, without sharing it or"
                  + " starting an instance. Needs data events of EBS.")
          .level(Level.MEDIUM)
          .tags("attack.collection", "attack.t1530")
          .references(EBS.page("GetSnapshotBlock"))
          .falsePositives("Backup software; name its users in the site's service users")
          .nextSteps("Cut the principal off if it is no backup", "See what is on the disk")
          .findingTitle("Blocks of snapshot {requestParameters.snapshotId} read")
          .dedupBy(SNAPSHOT, USER_IDENTITY_ARN)
          .eventCount(
              10,
              Duration.ofMinutes(5),
              EBS.done("GetSnapshotBlock", "ListSnapshotBlocks")
                  .and(INVOKED_BY.missing())
                  .and(USER_NAME.inList(Site.SERVICE_USERS).not()),
              USER_IDENTITY_ARN,
              SNAPSHOT);

  /** Many snapshots are deleted by one principal. */
  public static final Rule SNAPSHOTS_DELETED_IN_BULK =
      rule("snapshots-deleted-in-bulk")
          .title("Many EBS snapshots deleted")
          .description(
              "Ten and more snapshots deleted by one principal within ten minutes: what a disk could"
                  + " be brought back from.")
          .level(Level.HIGH)
          .tags("attack.impact", "attack.t1490")
          .references(EC2.page("DeleteSnapshot"))
          .falsePositives("Scripts that clear up; name their users in the site's service users")
          .nextSteps("Cut the principal off", "Look in the recycle bin of EBS")
          .dedupBy(USER_IDENTITY_ARN)
          .valueCount(
              SNAPSHOT,
              10,
              Duration.ofMinutes(10),
              EC2.done("DeleteSnapshot")
                  .and(INVOKED_BY.missing())
                  .and(USER_NAME.inList(Site.SERVICE_USERS).not()),
              USER_IDENTITY_ARN);

  /** An instance or image is written to a bucket. */
  public static final Rule INSTANCE_EXPORTED =
      rule("instance-exported")
          .title("EC2 instance or image exported to a bucket")
          .description(
              "The disks of an instance or image are written to S3 as files, which can be taken away"
                  + " like any other.")
          .level(Level.MEDIUM)
          .tags("attack.exfiltration", "attack.t1537")
          .references(EC2.page("ExportImage"))
          .falsePositives("A move of machines to another place")
          .nextSteps("See whose the bucket is, and who may read it")
          .when(EC2.done("CreateInstanceExportTask", "ExportImage", "CreateStoreImageTask"));

  static final List<Rule> ALL =
      List.of(
          SNAPSHOT_MADE_PUBLIC,
          SNAPSHOT_SHARED_WITH_OTHER_ACCOUNT,
          IMAGE_MADE_PUBLIC,
          IMAGE_SHARED_WITH_OTHER_ACCOUNT,
          IMAGE_PUBLIC_ACCESS_BLOCK_REMOVED,
          VOLUME_ENCRYPTION_BY_DEFAULT_OFF,
          SNAPSHOT_READ_DIRECTLY,
          SNAPSHOTS_DELETED_IN_BULK,
          INSTANCE_EXPORTED);

  private SnapshotRules() {}
}
