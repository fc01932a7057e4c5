package dev.breadcrumbs.cloudtrail.rules;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/**
 * Hands findings on. One that the consumer fails to take is handed on again, and after some
 * failures it is put aside. Not thread-safe.
 */
final class FindingDelivery {
  /** So many are put aside; the oldest go first, and are counted. */
  private static final int MOST = 10_000;

  private final Consumer<Finding> consumer;
  private final int attempts;
  private final Deque<UndeliveredFinding> waiting = new ArrayDeque<>();
  private final Deque<UndeliveredFinding> aside = new ArrayDeque<>();
  private long lost;

  FindingDelivery(Consumer<Finding> consumer, int attempts) {
    this.consumer = consumer;
    this.attempts = attempts;
  }

  void give(Finding finding) {
    attempt(new UndeliveredFinding(finding, 0, ""));
  }

  /** Hands on once more what the consumer has failed to take. */
  void retry() {
    if (waiting.isEmpty()) {
      return;
    }
    List<UndeliveredFinding> again = List.copyOf(waiting);
    waiting.clear();
    again.forEach(this::attempt);
  }

  private void attempt(UndeliveredFinding each) {
    try {
      consumer.accept(each.finding());
    } catch (RuntimeException e) {
      restore(each.failedAgain(e));
    } catch (Error e) {
      restore(each.failedAgain(e));
      throw e;
    }
  }

  /** Takes one that was handed on in vain before. */
  void restore(UndeliveredFinding each) {
    if (each.failures() < attempts) {
      waiting.addLast(each);
      return;
    }
    aside.addLast(each);
    if (aside.size() > MOST) {
      aside.removeFirst();
      lost++;
    }
  }

  List<UndeliveredFinding> waiting() {
    return List.copyOf(waiting);
  }

  List<UndeliveredFinding> aside() {
    return List.copyOf(aside);
  }

  long lost() {
    return lost;
  }
}
