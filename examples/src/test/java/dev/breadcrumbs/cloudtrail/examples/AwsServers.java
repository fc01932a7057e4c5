package dev.breadcrumbs.cloudtrail.examples;

import com.adobe.testing.s3mock.S3MockApplication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Servers of the protocols of S3 and SQS, told to AWS's libraries as a user would tell them. */
public final class AwsServers implements AutoCloseable {
  private static final Path SAMPLE = Path.of("sample-logs");

  private static final List<String> SETTINGS =
      List.of(
          "aws.endpointUrlS3",
          "aws.endpointUrlSqs",
          "aws.region",
          "aws.accessKeyId",
          "aws.secretAccessKey");

  private final S3MockApplication buckets;
  private final SQSRestServer queues;

  /** Starts both. The mock's other port speaks TLS with a certificate of its own. */
  @SuppressWarnings("removal")
  public AwsServers() {
    buckets =
        S3MockApplication.start(
            new HashMap<>(
                Map.of(
                    S3MockApplication.PROP_HTTPS_PORT,
                    0,
                    S3MockApplication.PROP_HTTP_PORT,
                    0,
                    S3MockApplication.PROP_SILENT,
                    true)));
    queues = SQSRestServerBuilder.withInterface("127.0.0.1").withDynamicPort().start();
    int queuePort = queues.waitUntilStarted().localAddress().getPort();
    List<String> values =
        List.of(
            "http://127.0.0.1:" + buckets.getHttpPort(),
            "http://127.0.0.1:" + queuePort,
            "us-east-1",
            "AKIAIOSFODNN7EXAMPLE",
            "example");
    for (int number = 0; number < SETTINGS.size(); number++) {
      System.setProperty(SETTINGS.get(number), values.get(number));
    }
  }

  /** Makes a client. */
  public S3Client s3() {
    return S3Client.builder()
        .forcePathStyle(true)
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .build();
  }

  /** Makes a bucket. */
  public String createBucket(String name) {
    s3().createBucket(request -> request.bucket(name));
    return name;
  }

  /** Puts the sample log files below a prefix, and gives their keys. */
  public List<String> putSample(String bucket, String prefix) throws IOException {
    List<String> keys = new ArrayList<>();
    for (Path file : sample()) {
      String key = prefix + SAMPLE.relativize(file).toString().replace('\\', '/');
      s3().putObject(request -> request.bucket(bucket).key(key), RequestBody.fromFile(file));
      keys.add(key);
    }
    return keys;
  }

  private static List<Path> sample() throws IOException {
    try (Stream<Path> files = Files.walk(SAMPLE)) {
      return files.filter(file -> file.toString().endsWith(".json.gz")).sorted().toList();
    }
  }

  /** Makes a client. */
  public SqsClient sqs() {
    return SqsClient.builder().httpClientBuilder(UrlConnectionHttpClient.builder()).build();
  }

  /** Makes a queue, and gives its URL. */
  public String createQueue(String name) {
    return sqs().createQueue(request -> request.queueName(name)).queueUrl();
  }

  /** Sends a message. */
  public void send(String queue, String body) {
    sqs().sendMessage(request -> request.queueUrl(queue).messageBody(body));
  }

  /** How many messages a queue has, those in hand included. */
  public int size(String queue) {
    return sqs()
        .getQueueAttributes(
            request ->
                request
                    .queueUrl(queue)
                    .attributeNamesWithStrings(
                        "ApproximateNumberOfMessages", "ApproximateNumberOfMessagesNotVisible"))
        .attributesAsStrings()
        .values()
        .stream()
        .mapToInt(Integer::parseInt)
        .sum();
  }

  @Override
  public void close() {
    SETTINGS.forEach(System::clearProperty);
    queues.stopAndWait();
    buckets.stop();
  }
}
