package dev.breadcrumbs.cloudtrail.examples;

import static dev.breadcrumbs.cloudtrail.query.Dsl.*;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.query.Condition;
import dev.breadcrumbs.cloudtrail.rules.catalogue.Catalogue;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which buckets were opened to everybody, and were they closed again? */
final class BucketsMadePublic {
  private BucketsMadePublic() {}

  public static void main(String[] arguments) {
    List<CloudTrailEvent> changes =
        events()
            .filter(EVENT_NAME.eq("PutBucketAcl").and(ERROR_CODE.missing()))
            .list(BundledLogs.readOr(arguments))
            .stream()
            .sorted(Comparator.comparing(CloudTrailEvent::eventTime))
            .toList();

    // A rule's condition is a condition like any other.
    Condition isOpened = Catalogue.rule("bucket-made-public").conditions().get(0);
    Map<String, CloudTrailEvent> open = new LinkedHashMap<>();
    for (CloudTrailEvent change : changes) {
      String bucket = change.requestParameter("bucketName").orElse("?");
      String byWhom = bucket + " at " + change.eventTime() + " by " + change.actor();
      if (isOpened.test(change)) {
        open.put(bucket, change);
        System.out.println("opened " + byWhom);
      } else if (open.remove(bucket) != null) {
        System.out.println("closed " + byWhom);
      }
    }
    System.out.println(open.size() + " still open");
  }
}
