package dev.breadcrumbs.cloudtrail.aws;

import com.adobe.testing.s3mock.S3MockApplication;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** A server of S3's protocol in this process, one for all tests, each of which has its buckets. */
final class Buckets {
  static final StaticCredentialsProvider CREDENTIALS =
      StaticCredentialsProvider.create(
          AwsBasicCredentials.create("AKIAIOSFODNN7EXAMPLE", "example"));

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private Buckets() {}

  private static final class Server {
    static final S3MockApplication RUNNING =
        S3MockApplication.start(
            new HashMap<>(
                Map.of(
                    S3MockApplication.PROP_HTTPS_PORT,
                    0,
                    S3MockApplication.PROP_HTTP_PORT,
                    0,
                    S3MockApplication.PROP_SILENT,
                    true)));

    // Its other port speaks TLS with a certificate of its own.
    @SuppressWarnings("removal")
    static final URI PLACE = URI.create("http://127.0.0.1:" + RUNNING.getHttpPort());

    static final S3Client CLIENT = clientOf(PLACE);
  }

  static URI server() {
    return Server.PLACE;
  }

  static S3Client client() {
    return Server.CLIENT;
  }

  static S3Client clientOf(URI server) {
    return S3Client.builder()
        .endpointOverride(server)
        .forcePathStyle(true)
        .region(Region.US_EAST_1)
        .credentialsProvider(CREDENTIALS)
        // What is tried again is ours to test.
        .overrideConfiguration(override -> override.retryStrategy(AwsRetryStrategy.doNotRetry()))
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .build();
  }

  /** Makes an empty bucket. */
  static String create() {
    String name = "trail-" + NUMBER.incrementAndGet();
    client().createBucket(request -> request.bucket(name));
    return name;
  }

  static void put(String bucket, String key, byte[] content) {
    client().putObject(request -> request.bucket(bucket).key(key), RequestBody.fromBytes(content));
  }
}
