package dev.breadcrumbs.cloudtrail.aws;

import dev.breadcrumbs.cloudtrail.model.reading.ReadReport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Keeps what a listener is told, and waits for it. */
final class Told implements SqsListener {
  private static final long LONGEST_MILLIS = 30_000;
  private final List<String> all = new ArrayList<>();

  private synchronized void add(String what) {
    all.add(what);
    notifyAll();
  }

  synchronized List<String> all() {
    return List.copyOf(all);
  }

  /** Waits until it was told so often of something that begins so. */
  void await(String start, int times) {
    await(told -> told.stream().filter(what -> what.startsWith(start)).count() >= times);
  }

  private synchronized void await(Predicate<List<String>> condition) {
    long end = System.currentTimeMillis() + LONGEST_MILLIS;
    while (!condition.test(all)) {
      long left = end - System.currentTimeMillis();
      if (left <= 0) {
        throw new AssertionError("not told in time; told of: " + all);
      }
      try {
        wait(left);
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
  }

  @Override
  public void received(int messages) {
    add("received " + messages);
  }

  @Override
  public void handled(String messageId, ReadReport report, Duration took) {
    add("handled " + report);
  }

  @Override
  public void passedOver(String messageId, String reason) {
    add("passed over " + reason);
  }

  @Override
  public void left(String messageId, String reason) {
    add("left " + reason);
  }

  @Override
  public void extended(String messageId) {
    add("extended");
  }

  @Override
  public void failed(String request, String reason) {
    add("failed " + request + " " + reason);
  }
}
