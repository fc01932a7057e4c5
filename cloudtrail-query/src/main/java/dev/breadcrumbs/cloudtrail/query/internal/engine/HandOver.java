package dev.breadcrumbs.cloudtrail.query.internal.engine;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import java.util.function.Consumer;

/** Hands events to a caller's consumer; what that throws is no fault of the search. */
final class HandOver implements Consumer<CloudTrailEvent> {
  private final Consumer<? super CloudTrailEvent> consumer;

  HandOver(Consumer<? super CloudTrailEvent> consumer) {
    this.consumer = consumer;
  }

  /** Carries what a consumer has thrown past those who explain the faults of searches. */
  static final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final RuntimeException ofConsumer;

    Failure(RuntimeException ofConsumer) {
      super(ofConsumer);
      this.ofConsumer = ofConsumer;
    }

    RuntimeException ofConsumer() {
      return ofConsumer;
    }
  }

  @Override
  public void accept(CloudTrailEvent event) {
    try {
      consumer.accept(event);
    } catch (RuntimeException e) {
      throw new Failure(e);
    }
  }
}
