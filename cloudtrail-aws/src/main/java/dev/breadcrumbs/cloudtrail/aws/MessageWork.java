package dev.breadcrumbs.cloudtrail.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.breadcrumbs.cloudtrail.aws.Notification.Delivered;
import dev.breadcrumbs.cloudtrail.aws.Notification.Held;
import dev.breadcrumbs.cloudtrail.aws.Notification.Nothing;
import dev.breadcrumbs.cloudtrail.aws.Notification.Place;
import dev.breadcrumbs.cloudtrail.aws.Notification.Unknown;
import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.model.reading.LogFile;
import dev.breadcrumbs.cloudtrail.model.reading.ReadLimits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.model.Message;

/**
 * What is done for a message: its log files are handed over, and it is deleted if that went well.
 */
record MessageWork(
    S3Client bucket,
    ReadTries tries,
    ReadLimits limits,
    EventMemory memory,
    LogHandler handler,
    QueueEvents events) {
  /** Handles a message, and tells whether it is to be deleted. */
  boolean handle(Message message) {
    Notification notification = NotificationReader.read(message.body());
    if (notification instanceof Nothing nothing) {
      events.passedOver(message.messageId(), nothing.reason());
      return true;
    }
    if (notification instanceof Unknown unknown) {
      events.left(message.messageId(), unknown.reason());
      return false;
    }
    return handle(message.messageId(), filesOf(notification, message.messageId()));
  }

  private List<LogFile> filesOf(Notification notification, String messageId) {
    List<LogFile> files = new ArrayList<>();
    if (notification instanceof Held held) {
      files.add(LogFile.of("sqs:" + messageId, held.body().getBytes(UTF_8)));
    }
    if (notification instanceof Delivered delivered) {
      for (Place place : delivered.places()) {
        files.add(S3LogFile.of(new ObjectPlace(bucket, place.bucket(), place.key()), -1, tries));
      }
    }
    return files;
  }

  private boolean handle(String messageId, List<LogFile> files) {
    long begun = System.nanoTime();
    Queue<String> failures = new ConcurrentLinkedQueue<>();
    UnseenEvents unseen =
        new UnseenEvents(
            CloudTrail.read(
                    files.stream().map(file -> new WatchedFile(file, failures::add)).toList())
                .limits(limits),
            memory);
    try {
      handler.handle(unseen);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      events.left(messageId, "interrupted");
      return false;
    } catch (Exception e) {
      events.left(messageId, "the handler failed: " + e);
      return false;
    } catch (Error e) {
      events.left(messageId, "the handler failed: " + e);
      throw e;
    }
    unseen.remember();
    String failure = failures.peek();
    if (failure != null) {
      events.left(messageId, failure);
      return false;
    }
    events.handled(messageId, unseen.report(), Duration.ofNanos(System.nanoTime() - begun));
    return true;
  }
}
