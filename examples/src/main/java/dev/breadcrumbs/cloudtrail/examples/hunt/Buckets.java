package dev.breadcrumbs.cloudtrail.examples.hunt;

import dev.breadcrumbs.cloudtrail.aws.S3LogFile;
import dev.breadcrumbs.cloudtrail.aws.S3Source;
import dev.breadcrumbs.cloudtrail.aws.SqsSource;
import dev.breadcrumbs.cloudtrail.model.reading.CloudTrailException;
import java.util.List;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * Log files in S3 and queues in SQS, with the credentials and the region that the AWS command line
 * takes, too: of environment variables, of {@code ~/.aws}, or of the machine.
 */
final class Buckets {
  static final int READERS = S3Source.READERS;

  private Buckets() {}

  static List<S3LogFile> list(String uri, boolean digests) {
    S3Source source = S3Source.at(s3(), uri);
    try {
      return digests ? source.withDigests().list() : source.list();
    } catch (SdkClientException e) {
      throw unusable(e);
    }
  }

  static SqsSource queue(String url) {
    return SqsSource.of(sqs(), s3(), url);
  }

  private static S3Client s3() {
    prepare();
    boolean own = hasOwnServer();
    return made(
        () ->
            S3Client.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .forcePathStyle(own)
                .crossRegionAccessEnabled(!own)
                .build());
  }

  private static SqsClient sqs() {
    prepare();
    return made(
        () -> SqsClient.builder().httpClientBuilder(UrlConnectionHttpClient.builder()).build());
  }

  /** Read by the libraries when they are first used. */
  private static void prepare() {
    // There is nobody to take their logs, and need be nobody.
    System.setProperty("slf4j.internal.verbosity", "ERROR");
    // As many connections as readers are kept for the next object.
    System.setProperty("http.maxConnections", Integer.toString(READERS));
  }

  private static <C> C made(Supplier<C> client) {
    try {
      return client.get();
    } catch (SdkClientException e) {
      throw unusable(e);
    }
  }

  private static CloudTrailException unusable(SdkClientException e) {
    return new CloudTrailException("AWS cannot be asked: " + e.getMessage(), e);
  }

  /** Servers of others than AWS have no name for each bucket. */
  private static boolean hasOwnServer() {
    return System.getenv("AWS_ENDPOINT_URL") != null
        || System.getenv("AWS_ENDPOINT_URL_S3") != null
        || System.getProperty("aws.endpointUrl") != null
        || System.getProperty("aws.endpointUrlS3") != null;
  }
}
