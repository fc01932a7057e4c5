package dev.breadcrumbs.cloudtrail.rules;

import static dev.breadcrumbs.cloudtrail.rules.TestEvents.event;
import static dev.breadcrumbs.cloudtrail.rules.TestEvents.logOf;
import static dev.breadcrumbs.cloudtrail.rules.TestRules.burstOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.model.CloudTrailLogs;
import dev.breadcrumbs.cloudtrail.rules.catalogue.Catalogue;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeveralThreadsTest {
  private static final int THREADS = 4;
  private static final int EVALUATIONS = 40;

  @Test
  void may_use_one_engine_at_the_same_time() throws Exception {
    RuleEngine engine = RuleEngine.of(Catalogue.all().and(burstOf(5)));
    List<CloudTrailEvent> events =
        IntStream.range(0, 300)
            .mapToObj(
                at ->
                    event(
                        "e" + at,
                        at,
                        "eventName",
                        "StopLogging",
                        "eventSource",
                        "cloudtrail.amazonaws.com"))
            .toList();
    CloudTrailLogs logs = logOf(events);
    Callable<Evaluation> evaluation = () -> engine.evaluate(logs);
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      Evaluation expected = engine.evaluate(logs);
      assertThat(expected).hasSize(301);
      for (Future<Evaluation> found :
          threads.invokeAll(Collections.nCopies(EVALUATIONS, evaluation))) {
        assertThat(found.get()).isEqualTo(expected);
      }
    } finally {
      threads.shutdownNow();
    }
  }
}
