package dev.breadcrumbs.cloudtrail.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.model.CloudTrailSource;
import dev.breadcrumbs.cloudtrail.model.reading.CloudTrailException;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SqsSourceTest {
  private static final Duration SOON = Duration.ofSeconds(10);
  private static final ReadTries QUICK =
      new ReadTries(1, Duration.ofMillis(1), Duration.ofSeconds(60));

  private final String bucket = Buckets.create();
  private final Told told = new Told();
  private final ConcurrentLinkedQueue<String> ids = new ConcurrentLinkedQueue<>();

  private SqsSource source(String queue) {
    return SqsSource.of(Queues.client(), Buckets.client(), queue)
        .waiting(Duration.ofSeconds(1))
        .visibility(Duration.ofSeconds(1))
        .retries(QUICK)
        .listener(told);
  }

  private void take(CloudTrailSource logs) {
    logs.stream().map(CloudTrailEvent::eventID).forEach(ids::add);
  }

  private String put(String name, int events) {
    String key = name + ".json.gz";
    Buckets.put(bucket, key, LogFiles.of(name, events));
    return key;
  }

  @Test
  void hands_over_the_events_of_every_kind_of_notification_and_deletes_the_messages() {
    String queue = Queues.create();
    Queues.send(queue, Messages.ofS3(bucket, put("direct", 2)));
    Queues.send(queue, Messages.bySns(Messages.ofS3(bucket, put("sns", 2))));
    Queues.send(queue, Messages.byEventBridge(bucket, put("bridge", 2)));
    Queues.send(queue, Messages.bySns(Messages.ofCloudTrail(bucket, put("trail", 2))));
    Queues.send(queue, Messages.eventByEventBridge(LogFiles.id("itself", 0)));
    Queues.send(queue, "{\"Event\":\"s3:TestEvent\"}");

    try (SqsRun run = source(queue).start(this::take)) {
      told.await("handled", 5);
      told.await("passed over S3 tests", 1);
      assertThat(run.stop(SOON)).isTrue();
    }

    assertThat(ids).hasSize(9).contains(LogFiles.id("bridge", 1), LogFiles.id("itself", 0));
    assertThat(Queues.size(queue)).isZero();
  }

  @Test
  void finds_keys_with_spaces_and_plus_signs() {
    String queue = Queues.create();
    Queues.send(queue, Messages.ofS3(bucket, put("my trail/a+b c", 1)));
    Queues.send(queue, Messages.byEventBridge(bucket, put("my trail/d+e f", 1)));

    try (SqsRun run = source(queue).start(this::take)) {
      told.await("handled", 2);
      assertThat(run.stop(SOON)).isTrue();
    }
    assertThat(ids)
        .containsExactlyInAnyOrder(
            LogFiles.id("my trail/a+b c", 0), LogFiles.id("my trail/d+e f", 0));
  }

  @Test
  void hands_a_message_over_again_when_the_handler_failed() {
    String queue = Queues.create();
    Queues.send(queue, Messages.ofS3(bucket, put("a", 3)));
    AtomicInteger calls = new AtomicInteger();

    try (SqsRun run =
        source(queue)
            .start(
                logs -> {
                  if (calls.incrementAndGet() == 1) {
                    logs.list();
                    throw new IOException("the disk is full");
                  }
                  take(logs);
                })) {
      told.await("handled 1 file, 3 records, 0 problems", 1);
      assertThat(run.stop(SOON)).isTrue();
    }

    assertThat(told.all())
        .contains("left the handler failed: java.io.IOException: the disk is full");
    assertThat(ids).hasSize(3);
    assertThat(Queues.size(queue)).isZero();
  }

  @Test
  void leaves_out_events_that_were_handled_already() {
    String queue = Queues.create();
    String key = put("a", 3);
    Queues.send(queue, Messages.ofS3(bucket, key));
    Queues.send(queue, Messages.bySns(Messages.ofS3(bucket, key)));

    try (SqsRun run = source(queue).workers(1).start(this::take)) {
      told.await("handled 1 file, 3 records, 0 problems", 1);
      told.await("handled 1 file, 0 records, 3 duplicates, 0 problems", 1);
      assertThat(run.stop(SOON)).isTrue();
    }
    assertThat(ids).hasSize(3);
  }

  @Test
  void leaves_what_cannot_be_handled_to_the_dead_letter_queue() {
    String deadLetters = Queues.create();
    String queue = Queues.createWithRedrive(deadLetters, 2);
    Queues.send(queue, "no notification");
    Queues.send(queue, Messages.ofS3(bucket, "never-put.json.gz"));
    Queues.send(queue, Messages.ofS3(bucket, put("good", 1)));

    try (SqsRun run = source(queue).start(this::take)) {
      told.await("handled 1 file, 1 record, 0 problems", 1);
      told.await("left no JSON", 2);
      told.await("left s3://" + bucket + "/never-put.json.gz: no such object (404 NoSuchKey)", 2);
      // The server moves them when they would come a third time.
      while (Queues.size(queue) > 0) {
        Thread.onSpinWait();
      }
      assertThat(run.stop(SOON)).isTrue();
    }
    assertThat(Queues.size(deadLetters)).isEqualTo(2);
    assertThat(ids).hasSize(1);
  }

  @Test
  void tells_of_damaged_content_and_does_not_ask_for_it_again() {
    String queue = Queues.create();
    byte[] whole = LogFiles.of("a", 200);
    Buckets.put(bucket, "a.json.gz", Arrays.copyOf(whole, whole.length / 2));
    Queues.send(queue, Messages.ofS3(bucket, "a.json.gz"));

    try (SqsRun run = source(queue).start(this::take)) {
      told.await("handled 1 file", 1);
      assertThat(run.stop(SOON)).isTrue();
    }
    assertThat(told.all()).anyMatch(what -> what.contains("damaged-gzip 1"));
    assertThat(ids).isNotEmpty().hasSizeLessThan(200);
    assertThat(Queues.size(queue)).isZero();
  }

  @Test
  void keeps_a_message_while_its_handler_works() {
    String queue = Queues.create();
    Queues.send(queue, Messages.ofS3(bucket, put("long", 1)));
    AtomicInteger calls = new AtomicInteger();

    try (SqsRun run =
        source(queue)
            .start(
                logs -> {
                  calls.incrementAndGet();
                  // Three a second: longer than the message would have stayed away.
                  told.await("extended", 7);
                  take(logs);
                })) {
      told.await("handled", 1);
      assertThat(run.stop(SOON)).isTrue();
    }
    assertThat(calls).hasValue(1);
    assertThat(Queues.size(queue)).isZero();
  }

  @Test
  void outlives_a_message_that_expired() throws IOException {
    String queue = Queues.create();
    Queues.send(queue, Messages.ofS3(bucket, put("late", 2)));
    AtomicInteger calls = new AtomicInteger();
    CountDownLatch second = new CountDownLatch(1);

    try (FaultyProxy proxy = new FaultyProxy(Queues.server())) {
      proxy.spoil(
          "ChangeMessageVisibility",
          Integer.MAX_VALUE,
          FaultyProxy.status(400, "MessageNotInflight"));
      SqsSource source =
          SqsSource.of(Queues.clientOf(proxy.place()), Buckets.client(), queue)
              .waiting(Duration.ofSeconds(1))
              .visibility(Duration.ofSeconds(1))
              .workers(2)
              .listener(told);
      try (SqsRun run =
          source.start(
              logs -> {
                if (calls.incrementAndGet() == 1) {
                  second.await();
                } else {
                  second.countDown();
                }
                take(logs);
              })) {
        told.await("handled", 2);
        told.await("failed extend 400", 1);
        assertThat(run.stop(SOON)).isTrue();
      }
    }
    assertThat(ids).contains(LogFiles.id("late", 0), LogFiles.id("late", 1));
    assertThat(calls).hasValueGreaterThanOrEqualTo(2);
  }

  @Test
  void takes_no_more_messages_than_it_works_on() {
    String queue = Queues.create();
    for (int number = 0; number < 6; number++) {
      Queues.send(queue, Messages.ofS3(bucket, put("n" + number, 1)));
    }
    CountDownLatch begun = new CountDownLatch(2);
    CountDownLatch goOn = new CountDownLatch(1);

    try (SqsRun run =
        source(queue)
            .workers(2)
            .visibility(Duration.ofMinutes(1))
            .start(
                logs -> {
                  begun.countDown();
                  goOn.await();
                  take(logs);
                })) {
      begun.await();
      assertThat(Queues.inHand(queue)).isEqualTo(2);
      goOn.countDown();
      told.await("handled", 6);
      assertThat(run.stop(SOON)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    assertThat(ids).hasSize(6);
  }

  @Test
  void stops_when_what_it_has_in_hand_is_done() throws InterruptedException {
    String queue = Queues.create();
    for (int number = 0; number < 3; number++) {
      Queues.send(queue, Messages.ofS3(bucket, put("n" + number, 1)));
    }
    CountDownLatch begun = new CountDownLatch(1);
    SqsRun run =
        source(queue)
            .workers(1)
            .visibility(Duration.ofMinutes(1))
            .start(
                logs -> {
                  begun.countDown();
                  told.await("failed  stopping", 1);
                  take(logs);
                });
    begun.await();
    AtomicBoolean whole = new AtomicBoolean();
    Thread stopper = new Thread(() -> whole.set(run.stop(SOON)));
    stopper.start();
    // The handler waits for that, so that it ends after stopping has begun.
    while (!stopper.getState().equals(Thread.State.TIMED_WAITING)) {
      Thread.onSpinWait();
    }
    told.failed("", "stopping");
    stopper.join();

    assertThat(whole).isTrue();
    assertThat(ids).hasSize(1);
    assertThat(Queues.size(queue)).isEqualTo(2);
  }

  @Test
  void receives_again_after_throttling() throws IOException {
    String queue = Queues.create();
    Queues.send(queue, Messages.ofS3(bucket, put("a", 1)));

    try (FaultyProxy proxy = new FaultyProxy(Queues.server())) {
      proxy.spoil("ReceiveMessage", 2, FaultyProxy.status(503, "ServiceUnavailable"));
      try (SqsRun run =
          SqsSource.of(Queues.clientOf(proxy.place()), Buckets.client(), queue)
              .waiting(Duration.ofSeconds(1))
              .listener(told)
              .start(this::take)) {
        told.await("handled", 1);
        assertThat(run.stop(SOON)).isTrue();
      }
    }
    assertThat(told.all()).anyMatch(what -> what.startsWith("failed receive 503"));
  }

  @Test
  void ends_when_there_is_no_queue() {
    String url = Queues.server() + "/000000000000/no-such-queue";

    try (SqsRun run = source(url).start(this::take)) {
      assertThatThrownBy(run::await)
          .isInstanceOf(CloudTrailException.class)
          .hasMessageContaining("cannot receive from " + url + ": 400");
    }
  }

  @Test
  void refuses_settings_that_sqs_has_not() {
    SqsSource source = source("http://127.0.0.1/q");
    assertThatThrownBy(() -> source.waiting(Duration.ofSeconds(21)))
        .hasMessage("waiting is not in 0..20 s: PT21S");
    assertThatThrownBy(() -> source.visibility(Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> source.workers(0)).isInstanceOf(IllegalArgumentException.class);
    assertThat(List.of(source.toString())).containsExactly("http://127.0.0.1/q");
  }
}
