package dev.breadcrumbs.cloudtrail.examples.scale;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.breadcrumbs.cloudtrail.model.reading.CloudTrailException;
import dev.breadcrumbs.cloudtrail.model.reading.LogFile;
import dev.breadcrumbs.cloudtrail.model.reading.ProblemKind;
import dev.breadcrumbs.cloudtrail.model.reading.ProblemPolicy;
import dev.breadcrumbs.cloudtrail.model.reading.ReadBuffers;
import dev.breadcrumbs.cloudtrail.model.reading.ReadLimits;
import dev.breadcrumbs.cloudtrail.model.reading.ReadLog;
import dev.breadcrumbs.cloudtrail.model.reading.ReadProblem;
import dev.breadcrumbs.cloudtrail.model.reading.ReadReport;
import dev.breadcrumbs.cloudtrail.model.reading.RecordFramer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes many small log files as few large ones, by account, region and day. Each record is copied
 * byte by byte, and what was written is read again and compared before it counts. It goes batch by
 * batch: what is cut off goes on with the batch that was not done, and log files that came since
 * are taken then. The log files themselves stay. Not thread-safe.
 */
final class Compaction {
  private final Path folder;
  private final long largest;
  private final long batchBytes;

  /**
   * Makes one.
   *
   * @param folder where to write to
   * @param largest of how many bytes of records a file is not made larger
   * @param batchBytes how many bytes of log files are read until what was written is checked
   */
  Compaction(Path folder, long largest, long batchBytes) {
    this.folder = folder;
    this.largest = largest;
    this.batchBytes = batchBytes;
  }

  /** What was done: by this run, and by those before that were cut off. */
  record Result(ReadReport report, List<CompactedBatch> batches) {
    long records() {
      return batches.stream().mapToLong(CompactedBatch::records).sum();
    }

    long sources() {
      return batches.stream().mapToLong(each -> each.sources().size()).sum();
    }

    long files() {
      return batches.stream().mapToLong(each -> each.files().size()).sum();
    }
  }

  Result run(List<LogFile> logs) throws IOException {
    List<CompactedBatch> batches = recovered();
    Set<String> done = new HashSet<>();
    batches.forEach(each -> done.addAll(each.sources()));
    ReadLog all = new ReadLog(ProblemPolicy.COLLECT);
    List<LogFile> batch = new ArrayList<>();
    long bytes = 0;
    for (LogFile log : logs) {
      if (done.add(log.name())) {
        batch.add(log);
        bytes += Math.max(0, log.size());
      }
      if (bytes >= batchBytes) {
        batches.add(compacted(batch, batches.size() + 1, all));
        batch.clear();
        bytes = 0;
      }
    }
    if (!batch.isEmpty()) {
      batches.add(compacted(batch, batches.size() + 1, all));
    }
    return new Result(all.report(), batches);
  }

  /** Ends what was cut off: files of a batch that is done get their names, others go. */
  private List<CompactedBatch> recovered() throws IOException {
    Files.createDirectories(folder);
    List<CompactedBatch> batches = new ArrayList<>(CompactedBatch.all(folder));
    for (CompactedBatch batch : batches) {
      batch.publish(folder);
    }
    try (Stream<Path> found = Files.walk(folder)) {
      for (Path part : found.filter(Compaction::isPart).toList()) {
        Files.delete(part);
      }
    }
    return batches;
  }

  private static boolean isPart(Path file) {
    String name = file.getFileName().toString();
    return name.startsWith(".") && name.endsWith(PartFile.SUFFIX);
  }

  private CompactedBatch compacted(List<LogFile> logs, int number, ReadLog all) throws IOException {
    ReadLog log = new ReadLog(ProblemPolicy.COLLECT);
    RecordSum read = new RecordSum();
    List<String> files;
    try (BatchWriter writer = new BatchWriter(folder, number, largest);
        ReadBuffers buffers = new ReadBuffers()) {
      for (LogFile each : logs) {
        copy(each, writer, read, log, buffers);
      }
      files = writer.finish();
    }
    check(read, files);
    ReadReport report = log.report();
    CompactedBatch batch =
        new CompactedBatch(
            logs.stream().map(LogFile::name).toList(),
            files,
            read.records(),
            report.problemCount(),
            report.bytes());
    batch.write(folder, number);
    batch.publish(folder);
    all.add(report);
    return batch;
  }

  private static void copy(
      LogFile file, BatchWriter writer, RecordSum read, ReadLog log, ReadBuffers buffers)
      throws IOException {
    try (RecordFramer framer = RecordFramer.open(file, ReadLimits.DEFAULT, log, buffers)) {
      while (framer.next()) {
        RecordPlace place = place(framer, log);
        if (place != null) {
          read.add(framer.bytes(), framer.start(), framer.end());
          writer.add(place, framer.bytes(), framer.start(), framer.end());
          log.recordDelivered();
        }
      }
    }
  }

  private static @Nullable RecordPlace place(RecordFramer framer, ReadLog log) throws IOException {
    try {
      return RecordPlace.of(framer.bytes(), framer.start(), framer.end());
    } catch (JsonProcessingException e) {
      log.problem(ReadProblem.of(framer.origin(), ProblemKind.BROKEN_JSON, e.getOriginalMessage()));
      framer.reject();
      return null;
    }
  }

  /** Reads what was written, and compares it with what was read. */
  private void check(RecordSum read, List<String> files) throws IOException {
    RecordSum written = new RecordSum();
    ReadLog log = new ReadLog(ProblemPolicy.FAIL);
    for (String name : files) {
      Path part = PartFile.hidden(folder.resolve(name));
      try (RecordFramer framer = RecordFramer.open(LogFile.of(part), ReadLimits.DEFAULT, log)) {
        while (framer.next()) {
          written.add(framer.bytes(), framer.start(), framer.end());
        }
      }
    }
    if (!written.isSame(read)) {
      throw new CloudTrailException(
          "what was written is not what was read: "
              + written.records()
              + " records of "
              + read.records()
              + " in "
              + folder);
    }
  }
}
