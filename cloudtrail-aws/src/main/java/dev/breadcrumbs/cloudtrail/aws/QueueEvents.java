package dev.breadcrumbs.cloudtrail.aws;

import dev.breadcrumbs.cloudtrail.model.reading.ReadReport;
import java.time.Duration;
import java.util.function.Consumer;

/** Tells a listener, whose own faults cost no message. */
record QueueEvents(SqsListener listener) {
  private void tell(Consumer<SqsListener> event) {
    try {
      event.accept(listener);
    } catch (RuntimeException e) {
      // As its documentation says: nobody is there to be told of it.
      return;
    }
  }

  void received(int messages) {
    tell(told -> told.received(messages));
  }

  void handled(String messageId, ReadReport report, Duration took) {
    tell(told -> told.handled(messageId, report, took));
  }

  void passedOver(String messageId, String reason) {
    tell(told -> told.passedOver(messageId, reason));
  }

  void left(String messageId, String reason) {
    tell(told -> told.left(messageId, reason));
  }

  void extended(String messageId) {
    tell(told -> told.extended(messageId));
  }

  void failed(String request, String reason) {
    tell(told -> told.failed(request, reason));
  }
}
