package dev.breadcrumbs.cloudtrail.examples.readme;

import static dev.breadcrumbs.cloudtrail.query.Dsl.*;

import dev.breadcrumbs.cloudtrail.aws.S3LogFile;
import dev.breadcrumbs.cloudtrail.aws.S3Marker;
import dev.breadcrumbs.cloudtrail.aws.S3Source;
import dev.breadcrumbs.cloudtrail.aws.SqsRun;
import dev.breadcrumbs.cloudtrail.aws.SqsSource;
import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.model.CloudTrailLogs;
import dev.breadcrumbs.cloudtrail.query.RunOptions;
import dev.breadcrumbs.cloudtrail.query.Table;
import dev.breadcrumbs.cloudtrail.rules.RuleEngine;
import dev.breadcrumbs.cloudtrail.rules.RuleStream;
import dev.breadcrumbs.cloudtrail.rules.catalogue.Catalogue;
import java.time.LocalDate;
import java.util.List;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The code of docs/s3-and-sqs.md. */
final class S3AndSqs {
  private S3AndSqs() {}

  static Table search(S3Client client) {
    // snippet: search
    CloudTrailLogs logs =
        S3Source.of(client, "example-trail")
            .prefix("org trail/")
            .accounts("123456789012")
            .regions("us-east-1", "us-west-1")
            .days(LocalDate.of(2018, 7, 26), LocalDate.of(2018, 7, 27))
            .read();

    Table byRegion =
        events().stats(count()).by(AWS_REGION).run(logs, RunOptions.threads(S3Source.READERS));
    System.out.println(byRegion + "\n" + byRegion.report());
    // end
    return byRegion;
  }

  static String whatIsNew(S3Client client, String saved) {
    // snippet: new
    S3Marker marker = saved.isEmpty() ? S3Marker.NONE : S3Marker.parse(saved);
    List<S3LogFile> files =
        S3Source.of(client, "example-trail").prefix("org trail/").after(marker).list();

    System.out.println(CloudTrail.read(files).inspect());
    String next = marker.and(files).toString();
    // end
    return next;
  }

  static SqsRun detect(SqsClient queue, S3Client bucket, String url) {
    // snippet: detect
    RuleStream rules = RuleEngine.of(Catalogue.all()).stream(System.out::println);
    SqsRun run = SqsSource.of(queue, bucket, url).start(logs -> logs.forEach(rules::onEvent));
    // end
    return run;
  }
}
