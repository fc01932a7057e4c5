package dev.breadcrumbs.cloudtrail.aws;

import dev.breadcrumbs.cloudtrail.model.reading.ReadLimits;
import java.time.Duration;
import java.util.Objects;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * Log files as they are delivered, announced by messages in a queue: S3's event notifications,
 * direct, through SNS or through EventBridge; CloudTrail's own notifications; or events of
 * CloudTrail that EventBridge sends to the queue.
 *
 * <pre>{@code
 * RuleStream rules = RuleEngine.of(Catalogue.all()).stream(System.out::println);
 * try (SqsRun run = SqsSource.of(sqs, s3, queueUrl).start(logs -> logs.forEach(rules::onEvent))) {
 *   run.await();
 * }
 * }</pre>
 *
 * <p>Each event is handed over at least once: a message is deleted only after the handler returned
 * and all of its files could be read. Until then its visibility time-out is extended, up to the
 * twelve hours that SQS allows. Events whose {@code eventID} was handled recently are left out. A
 * message that is not a notification, whose object does not exist, or on which the handler fails,
 * stays in the queue and is delivered again: give the queue a redrive policy, and watch its
 * dead-letter queue.
 *
 * <p>Immutable and thread-safe; the clients are the caller's, who closes them. The read time-out of
 * the SQS client's HTTP client must be longer than {@link #waiting}.
 */
public final class SqsSource {
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);
  private static final Duration LONGEST_VISIBILITY = Duration.ofHours(12);

  private final SqsClient queue;
  private final S3Client bucket;
  private final String url;
  private final Settings settings;

  private record Settings(
      Duration waiting,
      Duration visibility,
      int workers,
      int remembered,
      SqsListener listener,
      ReadTries tries,
      ReadLimits limits) {
    static final Settings DEFAULT =
        new Settings(
            LONGEST_WAIT,
            Duration.ofMinutes(2),
            4,
            100_000,
            SqsListener.NONE,
            ReadTries.DEFAULT,
            ReadLimits.DEFAULT);
  }

  private SqsSource(SqsClient queue, S3Client bucket, String url, Settings settings) {
    this.queue = queue;
    this.bucket = bucket;
    this.url = url;
    this.settings = settings;
  }

  /**
   * Makes a source.
   *
   * @param queue asks the queue
   * @param bucket asks for the objects that messages tell of, in any bucket
   * @param url the queue's URL
   * @return the source
   */
  public static SqsSource of(SqsClient queue, S3Client bucket, String url) {
    return new SqsSource(
        Objects.requireNonNull(queue, "queue is null"),
        Objects.requireNonNull(bucket, "bucket is null"),
        Objects.requireNonNull(url, "url is null"),
        Settings.DEFAULT);
  }

  /**
   * Sets how long a request waits for a message; 20 seconds unless set. Stopping takes as long.
   *
   * @param time from 0 to 20 seconds
   * @return a source with that
   * @throws IllegalArgumentException if it is out of those bounds
   */
  public SqsSource waiting(Duration time) {
    require("waiting", time, Duration.ZERO, LONGEST_WAIT);
    Settings s = settings;
    return with(
        new Settings(time, s.visibility, s.workers, s.remembered, s.listener, s.tries, s.limits));
  }

  /**
   * Sets after how long a message is delivered again if its handler's process ends; 2 minutes
   * unless set. While a handler works, the time-out is extended again and again.
   *
   * @param time from 1 second to 12 hours
   * @return a source with that
   * @throws IllegalArgumentException if it is out of those bounds
   */
  public SqsSource visibility(Duration time) {
    require("visibility", time, Duration.ofSeconds(1), LONGEST_VISIBILITY);
    Settings s = settings;
    return with(
        new Settings(s.waiting, time, s.workers, s.remembered, s.listener, s.tries, s.limits));
  }

  /**
   * Sets how many messages are handled at a time; 4 unless set. That is also the number of threads
   * that call the handler and of messages taken out of the queue.
   *
   * @param number 1 or more
   * @return a source with that
   * @throws IllegalArgumentException if it is less than 1
   */
  public SqsSource workers(int number) {
    requirePositive("workers", number);
    Settings s = settings;
    return with(
        new Settings(s.waiting, s.visibility, number, s.remembered, s.listener, s.tries, s.limits));
  }

  /**
   * Sets the minimum number of events that are remembered, so that they are not delivered twice;
   * 100,000 unless set. Each takes about 80 bytes, and there may be twice as many.
   *
   * @param events 1 or more
   * @return a source with that
   * @throws IllegalArgumentException if it is less than 1
   */
  public SqsSource remembering(int events) {
    requirePositive("events", events);
    Settings s = settings;
    return with(
        new Settings(s.waiting, s.visibility, s.workers, events, s.listener, s.tries, s.limits));
  }

  /**
   * Sets the listener that observes what happens to messages; none unless set.
   *
   * @param told the listener
   * @return a source with that
   */
  public SqsSource listener(SqsListener told) {
    Objects.requireNonNull(told, "told is null");
    Settings s = settings;
    return with(
        new Settings(s.waiting, s.visibility, s.workers, s.remembered, told, s.tries, s.limits));
  }

  /**
   * Sets the limits for reading.
   *
   * @param chosen the bounds
   * @return a source with those bounds
   */
  public SqsSource limits(ReadLimits chosen) {
    Objects.requireNonNull(chosen, "chosen is null");
    Settings s = settings;
    return with(
        new Settings(
            s.waiting, s.visibility, s.workers, s.remembered, s.listener, s.tries, chosen));
  }

  SqsSource retries(ReadTries chosen) {
    Settings s = settings;
    return with(
        new Settings(
            s.waiting, s.visibility, s.workers, s.remembered, s.listener, chosen, s.limits));
  }

  private SqsSource with(Settings chosen) {
    return new SqsSource(queue, bucket, url, chosen);
  }

  private static void require(String name, Duration time, Duration least, Duration most) {
    if (time.compareTo(least) < 0 || time.compareTo(most) > 0) {
      throw new IllegalArgumentException(
          name + " is not in " + least.toSeconds() + ".." + most.toSeconds() + " s: " + time);
    }
  }

  private static void requirePositive(String name, int number) {
    if (number < 1) {
      throw new IllegalArgumentException(name + " is not positive: " + number);
    }
  }

  /**
   * Starts to consume the queue on threads of its own.
   *
   * @param handler takes the events of each message
   * @return what stops it
   */
  public SqsRun start(LogHandler handler) {
    Objects.requireNonNull(handler, "handler is null");
    QueueEvents events = new QueueEvents(settings.listener);
    MessageWork work =
        new MessageWork(
            bucket,
            settings.tries,
            settings.limits,
            new EventMemory(settings.remembered),
            handler,
            events);
    MessageQueue requests = new MessageQueue(queue, url, settings.visibility, events);
    SqsRun run = new SqsRun(requests, work, events, settings.waiting, settings.workers);
    run.start();
    return run;
  }

  @Override
  public String toString() {
    return url;
  }
}
