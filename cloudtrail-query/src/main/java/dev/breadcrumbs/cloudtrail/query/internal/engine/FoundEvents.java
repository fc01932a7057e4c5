package dev.breadcrumbs.cloudtrail.query.internal.engine;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Events that were found in a part and wait for those of the parts before it. All parts of a run
 * together hold a bounded number; a part that would hold more stops, and is looked through once
 * more when its turn comes.
 */
final class FoundEvents implements Consumer<CloudTrailEvent> {
  /** Of a record of 2 KB, some 100 MB. */
  static final int MOST_WAITING = 16_384;

  private final AtomicInteger waiting;
  private final List<CloudTrailEvent> events = new ArrayList<>();

  /**
   * Begins a part.
   *
   * @param waiting how many events of all parts wait
   */
  FoundEvents(AtomicInteger waiting) {
    this.waiting = waiting;
  }

  /** Ends a part early. */
  static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Stopped() {
      super("too many events wait", null, false, false);
    }
  }

  @Override
  public void accept(CloudTrailEvent event) {
    if (waiting.incrementAndGet() > MOST_WAITING) {
      waiting.decrementAndGet();
      throw new Stopped();
    }
    events.add(event);
  }

  /** How many wait here. */
  int size() {
    return events.size();
  }

  /** Hands them on, in their order. */
  void handOver(Consumer<? super CloudTrailEvent> consumer) {
    waiting.addAndGet(-events.size());
    events.forEach(consumer);
  }
}
