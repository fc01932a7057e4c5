package dev.breadcrumbs.cloudtrail.rules;

import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_NAME;
import static dev.breadcrumbs.cloudtrail.query.Search.events;
import static dev.breadcrumbs.cloudtrail.rules.TestEvents.event;
import static dev.breadcrumbs.cloudtrail.rules.TestEvents.logOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.model.CloudTrailLogs;
import dev.breadcrumbs.cloudtrail.model.LoadedEvents;
import dev.breadcrumbs.cloudtrail.query.Aggregate;
import dev.breadcrumbs.cloudtrail.query.RunOptions;
import dev.breadcrumbs.cloudtrail.query.TableQuery;
import dev.breadcrumbs.cloudtrail.rules.catalogue.Catalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Searches and rules of a host, all on one source and one store, at the same time. */
class EverythingAtOnceTest {
  private static final int THREADS = 8;
  private static final int ROUNDS = 20;
  private static final TableQuery NAMES = events().stats(Aggregate.count()).by(EVENT_NAME);

  private final CloudTrailLogs logs = logOf(manyEvents());
  private final LoadedEvents store = CloudTrail.load(logs);
  private final RuleEngine engine = RuleEngine.of(Catalogue.all());

  private static List<CloudTrailEvent> manyEvents() {
    List<String> names = List.of("StopLogging", "StartLogging", "GetTrail");
    return IntStream.range(0, 900)
        .mapToObj(
            at ->
                event(
                    "e" + at,
                    at,
                    "eventName",
                    names.get(at % names.size()),
                    "eventSource",
                    "cloudtrail.amazonaws.com"))
        .toList();
  }

  /** What a host asks for, each on any thread. */
  private List<Callable<Object>> questions() {
    return List.of(
        () -> NAMES.run(logs).rows(),
        () -> NAMES.run(logs, RunOptions.threads(3)).rows(),
        () -> NAMES.run(store).rows(),
        () -> engine.evaluate(logs).findings(),
        () -> engine.evaluate(store).findings(),
        () -> store.list().size(),
        () -> logs.inspect().records());
  }

  @Test
  void answers_are_those_of_asking_one_after_the_other() throws Exception {
    List<Object> expected = new ArrayList<>();
    for (Callable<Object> question : questions()) {
      expected.add(question.call());
    }
    List<Callable<Object>> asked = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      asked.addAll(questions());
    }
    ExecutorService host = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<Object>> answers = host.invokeAll(asked);
      for (int at = 0; at < answers.size(); at++) {
        assertThat(answers.get(at).get()).isEqualTo(expected.get(at % expected.size()));
      }
    } finally {
      host.shutdownNow();
    }
  }
}
