package dev.breadcrumbs.cloudtrail.benchmarks;

import static dev.breadcrumbs.cloudtrail.query.Aggregate.count;
import static dev.breadcrumbs.cloudtrail.query.Fields.USER_AGENT;
import static dev.breadcrumbs.cloudtrail.query.Search.events;

import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.model.CloudTrailReader;
import dev.breadcrumbs.cloudtrail.query.RunOptions;
import dev.breadcrumbs.cloudtrail.query.TableQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/**
 * What it costs to bound the time of regular expressions: searches over typed events in memory,
 * with an expression and with none, beside the JDK's matcher on the same texts.
 */
public class RegexBenchmark extends StageBenchmark {
  private static final String REGEX = "Boto3/1\\.(3[0-9]|40)\\..*lang/python#3\\.(\\d+)";
  private static final RunOptions ONE_THREAD = RunOptions.threads(1);

  private final TableQuery guarded = events().filter(USER_AGENT.matches(REGEX)).stats(count());
  private final TableQuery without =
      events().filter(USER_AGENT.contains("Boto3/1.")).stats(count());
  private final Pattern pattern = Pattern.compile(REGEX);
  private final List<CloudTrailEvent> typed = new ArrayList<>();

  /** For JMH, which makes the state. */
  public RegexBenchmark() {}

  /**
   * Decodes the events.
   *
   * @param file the file
   */
  @Setup
  public void decode(StageState file) {
    try (CloudTrailReader reader = logs(file).open()) {
      reader.forEachRemaining(typed::add);
    }
  }

  /**
   * Searches with the expression, whose time is bounded.
   *
   * @return the number of rows
   */
  @Benchmark
  public int guarded() {
    return guarded.run(CloudTrail.of(typed), ONE_THREAD).size();
  }

  /**
   * Searches for a text instead: what the search costs without the expression.
   *
   * @return the number of rows
   */
  @Benchmark
  public int text() {
    return without.run(CloudTrail.of(typed), ONE_THREAD).size();
  }

  /**
   * Matches the same texts with the JDK alone, in a plain loop.
   *
   * @return how many match
   */
  @Benchmark
  public int plain() {
    int matches = 0;
    for (CloudTrailEvent event : typed) {
      String agent = event.userAgent();
      if (agent != null && pattern.matcher(agent).find()) {
        matches++;
      }
    }
    return matches;
  }
}
