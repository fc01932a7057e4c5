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
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What inflating costs for an event, by the size of the blocks. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(StageState.EVENTS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class InflateBenchmark {
  /** The size of a block in KiB. */
  @Param({"8", "64", "256", "1024", "8192"})
  public int blockKiB;

  private Gunzip gunzip = new Gunzip(1);

  /** For JMH, which makes the state. */
  public InflateBenchmark() {}

  /** Allocates the block. */
  @Setup
  public void allocate() {
    gunzip = new Gunzip(blockKiB << 10);
  }

  /**
   * Inflates the file and looks at nothing.
   *
   * @param file the file
   * @return its size
   * @throws IOException never, since it is in memory
   */
  @Benchmark
  public long inflate(StageState file) throws IOException {
    return gunzip.inflate(file.compressed, file.compressed.length, (block, length) -> {});
  }
}
