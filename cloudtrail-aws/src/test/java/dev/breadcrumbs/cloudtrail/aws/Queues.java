package dev.breadcrumbs.cloudtrail.aws;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** A server of SQS's protocol in this process, one for all tests, each of which has its queues. */
final class Queues {
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private Queues() {}

  private static final class Server {
    static final SQSRestServer RUNNING =
        SQSRestServerBuilder.withInterface("127.0.0.1").withDynamicPort().start();
    static final URI PLACE =
        URI.create("http://127.0.0.1:" + RUNNING.waitUntilStarted().localAddress().getPort());
    static final SqsClient CLIENT = clientOf(PLACE);
  }

  static URI server() {
    return Server.PLACE;
  }

  static SqsClient client() {
    return Server.CLIENT;
  }

  static SqsClient clientOf(URI server) {
    return SqsClient.builder()
        .endpointOverride(server)
        .region(Region.US_EAST_1)
        .credentialsProvider(Buckets.CREDENTIALS)
        // What is tried again is ours to test.
        .overrideConfiguration(override -> override.retryStrategy(AwsRetryStrategy.doNotRetry()))
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .build();
  }

  static String create() {
    return create(Map.of());
  }

  /** Makes a queue whose messages go to another one after being received so often. */
  static String createWithRedrive(String deadLetters, int receives) {
    String arn =
        client()
            .getQueueAttributes(
                request ->
                    request.queueUrl(deadLetters).attributeNames(QueueAttributeName.QUEUE_ARN))
            .attributes()
            .get(QueueAttributeName.QUEUE_ARN);
    return create(
        Map.of(
            QueueAttributeName.REDRIVE_POLICY,
            "{\"deadLetterTargetArn\":\"" + arn + "\",\"maxReceiveCount\":\"" + receives + "\"}"));
  }

  private static String create(Map<QueueAttributeName, String> attributes) {
    return client()
        .createQueue(
            request ->
                request
                    .queueName("trail-" + NUMBER.incrementAndGet())
                    .attributes(new HashMap<>(attributes)))
        .queueUrl();
  }

  static void send(String queue, String body) {
    client().sendMessage(request -> request.queueUrl(queue).messageBody(body));
  }

  /** How many messages there are, those in hand included. */
  static int size(String queue) {
    return attribute(queue, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES) + inHand(queue);
  }

  static int inHand(String queue) {
    return attribute(queue, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE);
  }

  private static int attribute(String queue, QueueAttributeName name) {
    return Integer.parseInt(
        client()
            .getQueueAttributes(request -> request.queueUrl(queue).attributeNames(name))
            .attributes()
            .get(name));
  }
}
