package dev.breadcrumbs.cloudtrail.benchmarks;

import dev.breadcrumbs.cloudtrail.model.reading.LogFile;
import dev.breadcrumbs.cloudtrail.model.reading.ProblemPolicy;
import dev.breadcrumbs.cloudtrail.model.reading.ReadLimits;
import dev.breadcrumbs.cloudtrail.model.reading.ReadLog;
import dev.breadcrumbs.cloudtrail.model.reading.RecordFramer;
import dev.breadcrumbs.cloudtrail.model.scan.RecordProjector;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;

/** What it costs to cut a file into records, and to find values in them on the way. */
public class FrameBenchmark extends StageBenchmark {
  private final RecordProjector projector =
      new RecordProjector(
          List.of(
              List.of("awsRegion"),
              List.of("eventName"),
              List.of("userIdentity", "userName"),
              List.of("sourceIPAddress"),
              List.of("userAgent"),
              List.of("errorMessage"),
              List.of("errorCode")));

  /** For JMH, which makes the state. */
  public FrameBenchmark() {}

  /**
   * Frames every record and looks at none.
   *
   * @param file the file
   * @return how many records it holds
   */
  @Benchmark
  public long frame(StageState file) {
    ReadLog log = new ReadLog(ProblemPolicy.FAIL);
    try (RecordFramer framer = RecordFramer.open(stage(file), ReadLimits.DEFAULT, log)) {
      return count(framer);
    }
  }

  /**
   * Frames every record and notes where the values of seven paths are.
   *
   * @param file the file
   * @return how many records it holds
   */
  @Benchmark
  public long project(StageState file) {
    ReadLog log = new ReadLog(ProblemPolicy.FAIL);
    try (RecordFramer framer = RecordFramer.open(stage(file), ReadLimits.DEFAULT, log, projector)) {
      return count(framer);
    }
  }

  private static LogFile stage(StageState file) {
    return LogFile.of("stage.json", file.inflated);
  }

  private static long count(RecordFramer framer) {
    long records = 0;
    while (framer.next()) {
      records++;
    }
    return records;
  }
}
