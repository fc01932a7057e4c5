package dev.breadcrumbs.cloudtrail.benchmarks;

import dev.breadcrumbs.cloudtrail.benchmarks.corpus.Corpus;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.GZIPOutputStream;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One log file in memory, as delivered and inflated: what each stage benchmark works on. */
@State(Scope.Benchmark)
public class StageState {
  /** How many events the file holds; benchmarks state their cost for one. */
  public static final int EVENTS = 4_000;

  byte[] inflated = {};
  byte[] compressed = {};

  /** For JMH, which makes the state. */
  public StageState() {}

  /**
   * Makes the file.
   *
   * @throws IOException never, since it is in memory
   */
  @Setup
  public void makeFile() throws IOException {
    inflated = Corpus.logFile(EVENTS);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(inflated);
    }
    compressed = bytes.toByteArray();
  }
}
