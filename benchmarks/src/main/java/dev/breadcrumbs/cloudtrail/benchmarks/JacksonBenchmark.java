package dev.breadcrumbs.cloudtrail.benchmarks;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What decoding costs for an event with Jackson: by token, to a tree and to plain records. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(StageState.EVENTS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class JacksonBenchmark {
  private final Decoder tokens = new JacksonTokens();
  private final Decoder tree = new JacksonTree();
  private final Decoder records = new JacksonRecords();

  /** For JMH, which makes the state. */
  public JacksonBenchmark() {}

  /**
   * Asks for every token.
   *
   * @param file the file
   * @return how many events it holds
   * @throws IOException never, since it is in memory
   */
  @Benchmark
  public long tokens(StageState file) throws IOException {
    return tokens.decode(file.inflated, file.inflated.length);
  }

  /**
   * Makes a tree of every event.
   *
   * @param file the file
   * @return how many events it holds
   * @throws IOException never, since it is in memory
   */
  @Benchmark
  public long tree(StageState file) throws IOException {
    return tree.decode(file.inflated, file.inflated.length);
  }

  /**
   * Binds every event to a record.
   *
   * @param file the file
   * @return how many events it holds
   * @throws IOException never, since it is in memory
   */
  @Benchmark
  public long records(StageState file) throws IOException {
    return records.decode(file.inflated, file.inflated.length);
  }
}
