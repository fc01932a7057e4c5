package dev.breadcrumbs.cloudtrail.examples.aws;

import dev.breadcrumbs.cloudtrail.aws.SqsListener;
import dev.breadcrumbs.cloudtrail.aws.SqsRun;
import dev.breadcrumbs.cloudtrail.aws.SqsSource;
import dev.breadcrumbs.cloudtrail.rules.RuleEngine;
import dev.breadcrumbs.cloudtrail.rules.RuleStream;
import dev.breadcrumbs.cloudtrail.rules.catalogue.Catalogue;
import java.time.Duration;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * A detector: prints the findings of the catalogue in log files as they are delivered. It takes the
 * URL of a queue that is told of them, and runs until it is interrupted or terminated.
 */
final class SqsDetector {
  private static final Duration GRACE = Duration.ofSeconds(30);

  private SqsDetector() {}

  public static void main(String[] arguments) throws InterruptedException {
    RuleStream rules =
        RuleEngine.of(Catalogue.all()).stream(finding -> System.out.println(finding.toJson()));
    SqsClient queue =
        SqsClient.builder().httpClientBuilder(UrlConnectionHttpClient.builder()).build();
    S3Client bucket =
        S3Client.builder().httpClientBuilder(UrlConnectionHttpClient.builder()).build();

    SqsRun run =
        SqsSource.of(queue, bucket, arguments[0])
            .listener(new Failures())
            .start(logs -> logs.forEach(rules::onEvent));
    Runtime.getRuntime().addShutdownHook(new Thread(() -> run.stop(GRACE)));
    run.await();
  }

  /** What somebody should look at. */
  private static final class Failures implements SqsListener {
    @Override
    public void left(String messageId, String reason) {
      System.err.println(messageId + " is left in the queue: " + reason);
    }

    @Override
    public void failed(String request, String reason) {
      System.err.println("the queue did not " + request + ": " + reason);
    }
  }
}
