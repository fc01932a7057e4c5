package dev.breadcrumbs.cloudtrail.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.model.reading.LogFile;
import dev.breadcrumbs.cloudtrail.query.conformance.ConformanceCase;
import dev.breadcrumbs.cloudtrail.query.conformance.ConformanceSuite;
import dev.breadcrumbs.cloudtrail.query.conformance.LogBytes;
import dev.breadcrumbs.cloudtrail.query.conformance.SearchExecutor;
import dev.breadcrumbs.cloudtrail.query.internal.command.lookup.Iplocation;
import dev.breadcrumbs.cloudtrail.query.internal.command.lookup.LookupRows;
import dev.breadcrumbs.cloudtrail.query.internal.plan.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Runs the conformance suite on every kind of feed. */
class ConformanceTest {
  private static final RunOptions IN_PARALLEL = RunOptions.threads(2);

  private static final List<SearchExecutor> EXECUTORS =
      Stream.of(
              onLogs("trees", FeedKind.TREES),
              onLogs("scanned", FeedKind.SCANNED),
              onLogs("stored", FeedKind.STORED),
              onLogs("typed", FeedKind.TYPED),
              List.of(
                  new SearchExecutor("typed events", ConformanceTest::typed),
                  new SearchExecutor("loaded typed events", ConformanceTest::loadedTyped)))
          .flatMap(List::stream)
          .toList();

  private static List<SearchExecutor> onLogs(String name, FeedKind feed) {
    return List.of(
        on(name + ", log file", feed, LogBytes::envelope),
        on(name + ", compressed log file", feed, on -> LogBytes.gzip(LogBytes.envelope(on))),
        on(name + ", JSON lines", feed, LogBytes::lines),
        on(name + ", compressed JSON lines", feed, on -> LogBytes.gzip(LogBytes.lines(on))),
        new SearchExecutor(
            name + ", a log file an event",
            (query, on) -> feed.run(query, CloudTrail.read(files(on)), IN_PARALLEL)));
  }

  private static SearchExecutor on(
      String name, FeedKind feed, Function<List<String>, byte[]> form) {
    return new SearchExecutor(
        name,
        (query, on) -> feed.run(query, CloudTrail.read(form.apply(on), "events"), IN_PARALLEL));
  }

  private static List<LogFile> files(List<String> events) {
    List<LogFile> files = new ArrayList<>();
    events.forEach(
        event -> files.add(LogFile.of("" + files.size(), LogBytes.envelope(List.of(event)))));
    return files;
  }

  private static Table typed(TableQuery query, List<String> events) {
    return query.run(events.stream().map(CloudTrailEvent::parse).toList());
  }

  private static Table loadedTyped(TableQuery query, List<String> events) {
    List<CloudTrailEvent> typed = events.stream().map(CloudTrailEvent::parse).toList();
    return query.run(CloudTrail.load(CloudTrail.of(typed)));
  }

  @TestFactory
  Stream<DynamicNode> gives_the_expected_rows() {
    return ConformanceSuite.on(EXECUTORS);
  }

  @TestFactory
  Stream<DynamicNode> reads_back_from_what_it_prints() {
    return ConformanceSuite.FILES.stream()
        .flatMap(file -> ConformanceSuite.cases(file).stream())
        .map(
            each ->
                dynamicTest(
                    each.name(),
                    () -> {
                      TableQuery query = each.search().get();

                      TableQuery read =
                          Spl.parse(query.toString(), Vocabulary.SPLUNK, environment(query));
                      assertThat(read).isEqualTo(query);
                    }));
  }

  /** What a search asks of its host. */
  private static SplEnvironment environment(TableQuery query) {
    SplEnvironment environment = ConformanceCase.ENVIRONMENT;
    for (Command command : query.commands().commands()) {
      if (command instanceof LookupRows rows) {
        environment = environment.lookup(new LookupTable(rows.lookup().table()));
      } else if (command instanceof Iplocation iplocation) {
        environment =
            environment.addressResolver(((Pipeline.Resolving) iplocation.resolver()).resolver());
      }
    }
    return environment;
  }

  @Test
  void the_suite_has_no_two_cases_of_one_name() {
    List<String> names =
        ConformanceSuite.FILES.stream()
            .flatMap(file -> ConformanceSuite.cases(file).stream())
            .map(ConformanceCase::name)
            .toList();

    assertThat(names).hasSizeGreaterThan(150).doesNotHaveDuplicates().doesNotContain("");
  }
}
