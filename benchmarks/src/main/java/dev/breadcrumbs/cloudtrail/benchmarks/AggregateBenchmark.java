package dev.breadcrumbs.cloudtrail.benchmarks;

import static dev.breadcrumbs.cloudtrail.query.Aggregate.count;
import static dev.breadcrumbs.cloudtrail.query.Fields.ERROR_CODE;
import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_NAME;
import static dev.breadcrumbs.cloudtrail.query.Fields.USER_IDENTITY_USER_NAME;
import static dev.breadcrumbs.cloudtrail.query.Search.events;

import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.model.LoadedEvents;
import dev.breadcrumbs.cloudtrail.query.RunOptions;
import dev.breadcrumbs.cloudtrail.query.TableQuery;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/** What grouping and counting cost, on bytes (framing included) and on loaded columns. */
public class AggregateBenchmark extends StageBenchmark {
  private static final RunOptions ONE_THREAD = RunOptions.threads(1);

  private final TableQuery few = events().stats(count()).by(ERROR_CODE.orElse("success"));
  private final TableQuery many = events().stats(count()).by(USER_IDENTITY_USER_NAME, EVENT_NAME);
  private LoadedEvents loaded = CloudTrail.load(CloudTrail.of());

  /** For JMH, which makes the state. */
  public AggregateBenchmark() {}

  /**
   * Loads the events.
   *
   * @param file the file
   */
  @Setup
  public void load(StageState file) {
    loaded = CloudTrail.load(logs(file));
  }

  /**
   * Counts by one field, from the bytes.
   *
   * @param file the file
   * @return the number of groups
   */
  @Benchmark
  public int fewGroupsOfBytes(StageState file) {
    return few.run(logs(file), ONE_THREAD).size();
  }

  /**
   * Counts by two fields, from the bytes.
   *
   * @param file the file
   * @return the number of groups
   */
  @Benchmark
  public int manyGroupsOfBytes(StageState file) {
    return many.run(logs(file), ONE_THREAD).size();
  }

  /**
   * Counts by one field, on columns.
   *
   * @return the number of groups
   */
  @Benchmark
  public int fewGroupsOfColumns() {
    return few.run(loaded, ONE_THREAD).size();
  }

  /**
   * Counts by two fields, on columns.
   *
   * @return the number of groups
   */
  @Benchmark
  public int manyGroupsOfColumns() {
    return many.run(loaded, ONE_THREAD).size();
  }
}
