package dev.breadcrumbs.cloudtrail.examples.hunt;

import dev.breadcrumbs.cloudtrail.aws.SqsListener;
import dev.breadcrumbs.cloudtrail.model.reading.ReadReport;
import java.time.Duration;

/**
 * Prints what went wrong with messages, beside the findings.
 *
 * @param console where to
 */
record WatchListener(Console console) implements SqsListener {
  @Override
  public void handled(String messageId, ReadReport report, Duration took) {
    report.problems().forEach(problem -> console.tell(problem.toString()));
  }

  @Override
  public void left(String messageId, String reason) {
    console.fail("message " + messageId + " is left in the queue: " + reason);
  }

  @Override
  public void failed(String request, String reason) {
    console.fail("the queue did not " + request + ": " + reason);
  }
}
