package dev.breadcrumbs.cloudtrail.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.model.CloudTrailSource;
import dev.breadcrumbs.cloudtrail.model.reading.LogFile;
import dev.breadcrumbs.cloudtrail.query.conformance.ConformanceCase;
import dev.breadcrumbs.cloudtrail.query.conformance.ConformanceSuite;
import dev.breadcrumbs.cloudtrail.query.conformance.LogBytes;
import dev.breadcrumbs.cloudtrail.query.conformance.SearchExecutor;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Runs the conformance suite on every executor. */
class ConformanceTest {
  private static final RunOptions IN_PARALLEL = RunOptions.threads(2);

  private static final List<SearchExecutor> EXECUTORS =
      Stream.of(
              onLogs("general", Executor.GENERAL),
              onLogs("scan", Executor.SCAN),
              onLogs("loaded", ConformanceTest::loaded),
              List.of(
                  new SearchExecutor("typed events", ConformanceTest::typed),
                  new SearchExecutor("loaded typed events", ConformanceTest::loadedTyped)))
          .flatMap(List::stream)
          .toList();

  private static List<SearchExecutor> onLogs(String name, Executor executor) {
    return List.of(
        on(name + ", log file", executor, LogBytes::envelope),
        on(name + ", compressed log file", executor, on -> LogBytes.gzip(LogBytes.envelope(on))),
        on(name + ", JSON lines", executor, LogBytes::lines),
        on(name + ", compressed JSON lines", executor, on -> LogBytes.gzip(LogBytes.lines(on))),
        new SearchExecutor(
            name + ", a log file an event",
            (query, on) -> executor.run(query, CloudTrail.read(files(on)), IN_PARALLEL)));
  }

  private static SearchExecutor on(
      String name, Executor executor, Function<List<String>, byte[]> form) {
    return new SearchExecutor(
        name,
        (query, on) -> executor.run(query, CloudTrail.read(form.apply(on), "events"), IN_PARALLEL));
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

  private static Table loaded(TableQuery query, CloudTrailSource source, RunOptions options) {
    return Executor.LOADED.run(query, CloudTrail.load(source), options);
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
    SplEnvironment environment = SplEnvironment.EMPTY;
    for (Command command : query.commands()) {
      if (command instanceof LookupRows rows) {
        environment = environment.lookup(rows.lookup().table());
      } else if (command instanceof Iplocation iplocation) {
        environment = environment.addressResolver(iplocation.resolver());
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
