package dev.breadcrumbs.cloudtrail.aws;

import java.time.Duration;
import java.util.List;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

/** The requests to a queue; but for receiving, one that fails is told and costs nothing else. */
record MessageQueue(SqsClient client, String url, Duration visibility, QueueEvents events) {
  List<Message> receive(int most, Duration waiting) {
    return client
        .receiveMessage(
            request ->
                request
                    .queueUrl(url)
                    .maxNumberOfMessages(most)
                    .waitTimeSeconds(Math.toIntExact(waiting.toSeconds()))
                    .visibilityTimeout(Math.toIntExact(visibility.toSeconds())))
        .messages();
  }

  /** Keeps a message from coming again for another while. */
  void extend(Message message) {
    if (told("extend", () -> changeVisibility(message, Math.toIntExact(visibility.toSeconds())))) {
      events.extended(message.messageId());
    }
  }

  /** Lets a message come again at once. */
  void release(Message message) {
    told("release", () -> changeVisibility(message, 0));
  }

  void delete(Message message) {
    told(
        "delete",
        () ->
            client.deleteMessage(
                request -> request.queueUrl(url).receiptHandle(message.receiptHandle())));
  }

  private void changeVisibility(Message message, int seconds) {
    client.changeMessageVisibility(
        request ->
            request
                .queueUrl(url)
                .receiptHandle(message.receiptHandle())
                .visibilityTimeout(seconds));
  }

  private boolean told(String name, Runnable request) {
    try {
      request.run();
      return true;
    } catch (SdkException e) {
      events.failed(name, QueueFaults.reasonOf(e));
      return false;
    }
  }
}
