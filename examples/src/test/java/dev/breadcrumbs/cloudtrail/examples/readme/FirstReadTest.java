package dev.breadcrumbs.cloudtrail.examples.readme;

import static com.adobe.testing.s3mock.S3MockApplication.PROP_HTTPS_PORT;
import static com.adobe.testing.s3mock.S3MockApplication.PROP_HTTP_PORT;
import static com.adobe.testing.s3mock.S3MockApplication.PROP_SILENT;
import static dev.breadcrumbs.cloudtrail.query.Dsl.*;
import static org.assertj.core.api.Assertions.assertThat;

import com.adobe.testing.s3mock.S3MockApplication;
import dev.breadcrumbs.cloudtrail.aws.S3Source;
import dev.breadcrumbs.cloudtrail.query.Table;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

class FirstReadTest {
  private static final String BUCKET = "example-trail";
  private static final String KEY =
      "AWSLogs/123456789012/CloudTrail/eu-west-1/2018/07/26/"
          + "123456789012_CloudTrail_eu-west-1_20180726T1505Z_kESwLdbG3DJNt8H1.json.gz";

  @Test
  @SuppressWarnings("removal")
  void a_bucket_is_searched_as_a_folder_is() {
    S3MockApplication server =
        S3MockApplication.start(
            new HashMap<>(Map.of(PROP_HTTP_PORT, 0, PROP_HTTPS_PORT, 0, PROP_SILENT, true)));
    try (S3Client s3 = client(server.getHttpPort())) {
      s3.createBucket(request -> request.bucket(BUCKET));
      s3.putObject(
          request -> request.bucket(BUCKET).key(KEY), Path.of("../examples/sample-logs", KEY));

      Table calls =
          events()
              .stats(count())
              .by(EVENT_SOURCE)
              .sort(desc("count"))
              .run(S3Source.of(s3, BUCKET).read());

      calls.print();
      assertThat(calls.report()).hasToString("1 file, 27 records, 0 problems");
    } finally {
      server.stop();
    }
  }

  private static S3Client client(int port) {
    return S3Client.builder()
        .endpointOverride(URI.create("http://127.0.0.1:" + port))
        .region(Region.US_EAST_1)
        .credentialsProvider(AnonymousCredentialsProvider.create())
        .forcePathStyle(true)
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .build();
  }
}
