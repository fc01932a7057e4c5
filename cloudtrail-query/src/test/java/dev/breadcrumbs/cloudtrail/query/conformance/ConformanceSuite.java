package dev.breadcrumbs.cloudtrail.query.conformance;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;

/**
 * All cases, to be run against any executor.
 *
 * <p>A file is an array of cases, {@code {"name": words, "events": [events], "search": [steps],
 * "columns": [names], "rows": [[cells]]}}. Instead of {@code events} a case may name an {@code
 * eventsFile} that several share. {@code "spl": text} in place of a search is one in Splunk's
 * language. With a {@code vocabulary}, splunk or raw, field names are resolved by it; without, they
 * are plain paths. {@link SearchReader}, {@link ConditionReader}, {@link AggregateReader} and
 * {@link FieldReader} tell how the parts of a search are written.
 */
public final class ConformanceSuite {
  /** The files of cases, in {@code conformance}. */
  public static final List<String> FILES =
      List.of(
          "missing.json",
          "told-commands.json",
          "stars.json",
          "keys.json",
          "text.json",
          "wildcards.json",
          "regex.json",
          "logic.json",
          "multivalues.json",
          "numbers.json",
          "times.json",
          "addresses.json",
          "paths.json",
          "stats.json",
          "stats-functions.json",
          "extremes.json",
          "groups.json",
          "earliest-latest.json",
          "sort.json",
          "rows.json",
          "top.json",
          "rex.json",
          "rename.json",
          "time-range.json",
          "bin.json",
          "chart.json",
          "transaction.json",
          "lookup.json",
          "iplocation.json",
          "append-join.json",
          "subsearch.json",
          "splunk.json",
          "splunk-names.json",
          "article.json",
          "spl.json",
          "more-commands.json",
          "options.json");

  private ConformanceSuite() {}

  /** Reads the cases of one file. */
  public static List<ConformanceCase> cases(String file) {
    return ConformanceFile.read(file);
  }

  /** Makes a test of each case and executor. */
  public static Stream<DynamicNode> on(List<SearchExecutor> executors) {
    return FILES.stream()
        .map(file -> dynamicContainer(file, cases(file).stream().map(each -> on(executors, each))));
  }

  private static DynamicNode on(List<SearchExecutor> executors, ConformanceCase each) {
    return dynamicContainer(
        each.name(),
        executors.stream()
            .map(executor -> dynamicTest(executor.name(), () -> each.check(executor))));
  }
}
