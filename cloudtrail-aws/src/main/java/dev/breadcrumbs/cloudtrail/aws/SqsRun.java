package dev.breadcrumbs.cloudtrail.aws;

import dev.breadcrumbs.cloudtrail.model.reading.CloudTrailException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.model.Message;

/**
 * A queue that is being consumed, until it is stopped. Thread-safe.
 *
 * <p>Messages are received only when there is a free worker for each, so that none waits here while
 * it could be handled elsewhere.
 */
public final class SqsRun implements AutoCloseable {
  private static final int MOST_AT_ONCE = 10;
  private static final int EXTENSIONS = 3;
  private static final Duration GRACE = Duration.ofMinutes(1);
  private static final int MOST_DOUBLINGS = 5;

  private final MessageQueue queue;
  private final MessageWork work;
  private final QueueEvents events;
  private final Duration waiting;
  private final int workers;
  private final Semaphore free;
  private final ExecutorService threads;
  private final ScheduledExecutorService clock;
  private final Thread receiver;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private volatile boolean stopping;
  private volatile @Nullable CloudTrailException failure;

  SqsRun(MessageQueue queue, MessageWork work, QueueEvents events, Duration waiting, int workers) {
    this.queue = queue;
    this.work = work;
    this.events = events;
    this.waiting = waiting;
    this.workers = workers;
    free = new Semaphore(workers);
    threads = Executors.newFixedThreadPool(workers, task -> named(task, "breadcrumbs-sqs-work"));
    clock =
        Executors.newSingleThreadScheduledExecutor(task -> named(task, "breadcrumbs-sqs-clock"));
    receiver = named(this::receiveAll, "breadcrumbs-sqs");
  }

  void start() {
    receiver.start();
  }

  private static Thread named(Runnable task, String name) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }

  private void receiveAll() {
    int failures = 0;
    try {
      while (!stopping) {
        int wanted = takeFree();
        if (stopping) {
          free.release(wanted);
          return;
        }
        List<Message> messages = List.of();
        try {
          messages = queue.receive(wanted, waiting);
          failures = 0;
        } catch (SdkException e) {
          events.failed("receive", QueueFaults.reasonOf(e));
          if (!S3Faults.mayPass(e)) {
            throw new CloudTrailException(
                "cannot receive from " + queue.url() + ": " + QueueFaults.reasonOf(e), e);
          }
          failures++;
        } finally {
          free.release(wanted - messages.size());
        }
        take(messages);
        rest(failures);
      }
    } catch (InterruptedException e) {
      // Only stopping interrupts it.
      signalStop();
    } catch (CloudTrailException e) {
      failure = e;
      signalStop();
    }
  }

  /** Waits for a free worker, and takes all that are. */
  private int takeFree() throws InterruptedException {
    free.acquire();
    int taken = 1;
    while (taken < MOST_AT_ONCE && free.tryAcquire()) {
      taken++;
    }
    return taken;
  }

  private void take(List<Message> messages) {
    if (!messages.isEmpty()) {
      events.received(messages.size());
    }
    for (Message message : messages) {
      if (stopping) {
        queue.release(message);
        free.release();
      } else {
        hand(message);
      }
    }
  }

  private void hand(Message message) {
    long nanos = queue.visibility().toNanos() / EXTENSIONS;
    ScheduledFuture<?> extensions =
        clock.scheduleAtFixedRate(() -> queue.extend(message), nanos, nanos, TimeUnit.NANOSECONDS);
    try {
      threads.execute(() -> handle(message, extensions));
    } catch (RejectedExecutionException e) {
      extensions.cancel(false);
      queue.release(message);
      free.release();
    }
  }

  private void handle(Message message, ScheduledFuture<?> extensions) {
    try {
      boolean handled = work.handle(message);
      extensions.cancel(false);
      if (handled) {
        queue.delete(message);
      }
    } finally {
      extensions.cancel(false);
      free.release();
    }
  }

  /** After failures in a row, waits longer each time. */
  private void rest(int failures) throws InterruptedException {
    boolean ends =
        failures > 0
            && stopped.await(1L << Math.min(failures - 1, MOST_DOUBLINGS), TimeUnit.SECONDS);
    stopping = stopping || ends;
  }

  private void signalStop() {
    stopping = true;
    stopped.countDown();
  }

  /**
   * Waits until the run ends: because another thread stopped it, or by itself, because the queue
   * does not exist or denies access.
   *
   * @throws InterruptedException if this thread is interrupted; the run goes on
   * @throws CloudTrailException if it ended by itself, with the reason
   */
  public void await() throws InterruptedException {
    receiver.join();
    CloudTrailException reason = failure;
    if (reason != null) {
      throw reason;
    }
  }

  /**
   * Stops receiving, and waits until the messages in progress have been handled. That takes as long
   * as a request to the queue may wait, and then as long as the handler needs. What is not finished
   * in time is interrupted, and its messages are delivered again.
   *
   * @param grace how long to wait for handlers
   * @return whether all messages that were received have been handled or given back
   */
  public boolean stop(Duration grace) {
    signalStop();
    boolean interrupted = false;
    boolean done = false;
    try {
      // It may be waiting for a worker, which stopping must not wait for.
      receiver.join(waiting.plus(grace).toMillis() + 1);
      done = free.tryAcquire(workers, grace.toMillis(), TimeUnit.MILLISECONDS);
      if (done) {
        free.release(workers);
      }
    } catch (InterruptedException e) {
      interrupted = true;
    }
    receiver.interrupt();
    threads.shutdownNow();
    clock.shutdownNow();
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return done;
  }

  /** Stops, and waits at most a minute for handlers. */
  @Override
  public void close() {
    stop(GRACE);
  }
}
