package dev.breadcrumbs.cloudtrail.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.model.reading.LogFile;
import dev.breadcrumbs.cloudtrail.query.conformance.ConformanceCase;
import dev.breadcrumbs.cloudtrail.query.conformance.ConformanceSuite;
import dev.breadcrumbs.cloudtrail.query.conformance.LogBytes;
import dev.breadcrumbs.cloudtrail.query.conformance.SearchExecutor;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Runs the conformance suite on every executor. */
class ConformanceTest {
  private static final List<SearchExecutor> EXECUTORS =
      List.of(
          new SearchExecutor("log file", (query, on) -> general(query, LogBytes.envelope(on))),
          new SearchExecutor(
              "compressed log file",
              (query, on) -> general(query, LogBytes.gzip(LogBytes.envelope(on)))),
          new SearchExecutor("JSON lines", (query, on) -> general(query, LogBytes.lines(on))),
          new SearchExecutor(
              "compressed JSON lines",
              (query, on) -> general(query, LogBytes.gzip(LogBytes.lines(on)))),
          new SearchExecutor("a log file an event", ConformanceTest::generalOnFiles),
          new SearchExecutor("typed events", ConformanceTest::typed));

  private static Table general(TableQuery query, byte[] content) {
    return Executor.GENERAL.run(query, CloudTrail.read(content, "events"));
  }

  private static Table generalOnFiles(TableQuery query, List<String> events) {
    List<LogFile> files = new ArrayList<>();
    events.forEach(
        event -> files.add(LogFile.of("" + files.size(), LogBytes.envelope(List.of(event)))));
    return Executor.GENERAL.run(query, CloudTrail.read(files));
  }

  private static Table typed(TableQuery query, List<String> events) {
    return query.run(events.stream().map(CloudTrailEvent::parse).toList());
  }

  @TestFactory
  Stream<DynamicNode> gives_the_expected_rows() {
    return ConformanceSuite.on(EXECUTORS);
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
