package dev.breadcrumbs.cloudtrail.benchmarks;

import dev.breadcrumbs.cloudtrail.model.CloudTrailReader;
import org.openjdk.jmh.annotations.Benchmark;

/** What typed events cost, framing included; beside {@link JacksonBenchmark}. */
public class DecodeBenchmark extends StageBenchmark {
  /** For JMH, which makes the state. */
  public DecodeBenchmark() {}

  /**
   * Decodes every event; free-form parts stay bytes.
   *
   * @param file the file
   * @return how many events it holds
   */
  @Benchmark
  public long typed(StageState file) {
    long events = 0;
    try (CloudTrailReader reader = logs(file).open()) {
      while (reader.hasNext()) {
        events += TypedEvents.id(reader.next());
      }
    }
    return events;
  }

  /**
   * Decodes every event, and every free-form part to a tree.
   *
   * @param file the file
   * @return how many events and parts it holds
   */
  @Benchmark
  public long everyField(StageState file) {
    long parts = 0;
    try (CloudTrailReader reader = logs(file).open()) {
      while (reader.hasNext()) {
        parts += TypedEvents.everything(reader.next());
      }
    }
    return parts;
  }
}
