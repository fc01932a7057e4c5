package dev.breadcrumbs.cloudtrail.model.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Collects the figures of one run under one policy, and creates its {@link ReadReport}. Not
 * thread-safe: parallel runs keep one each and {@linkplain #add add} them up.
 */
public final class ReadLog {
  private final ProblemPolicy policy;
  private final List<ReadProblem> problems = new ArrayList<>();
  private final Map<ProblemKind, Long> counts = new EnumMap<>(ProblemKind.class);
  private long files;
  private final List<PassedOver> passedOver = new ArrayList<>();
  private final Map<PassedOver.Kind, Long> passedOverCounts = new EnumMap<>(PassedOver.Kind.class);
  private long bytes;
  private long records;
  private long controlMessages;
  private long duplicates;
  private final Map<String, Long> inflatedBy = new TreeMap<>();

  /**
   * Starts with all counts at zero.
   *
   * @param policy what to do with each problem
   */
  public ReadLog(ProblemPolicy policy) {
    this.policy = Objects.requireNonNull(policy, "policy is null");
  }

  /** Counts one file. */
  public void fileOpened() {
    files++;
  }

  /** Counts one gzip file by what inflates it, where there is a choice. */
  void fileInflatedBy(String inflater) {
    inflatedBy.merge(inflater, 1L, Long::sum);
  }

  /**
   * Records a skipped file, which contains no events and was not meant to.
   *
   * @param file the file, and what it is
   */
  public void filePassedOver(PassedOver file) {
    passedOverCounts.merge(file.kind(), 1L, Long::sum);
    if (policy != ProblemPolicy.SKIP && passedOver.size() < ReadReport.PROBLEMS_KEPT) {
      passedOver.add(file);
    }
  }

  /**
   * Counts uncompressed bytes.
   *
   * @param number how many more were read
   */
  public void bytesRead(long number) {
    bytes += number;
  }

  /** Counts one delivered record. */
  public void recordDelivered() {
    records++;
  }

  /** Counts one control message, by which CloudWatch Logs tests a subscription. */
  public void controlMessagePassedOver() {
    controlMessages++;
  }

  /**
   * Records a problem.
   *
   * @param problem the problem
   * @throws CloudTrailFormatException under {@link ProblemPolicy#FAIL}
   */
  public void problem(ReadProblem problem) {
    if (policy == ProblemPolicy.FAIL) {
      throw new CloudTrailFormatException(problem);
    }
    counts.merge(problem.kind(), 1L, Long::sum);
    if (policy == ProblemPolicy.COLLECT && problems.size() < ReadReport.PROBLEMS_KEPT) {
      problems.add(problem);
    }
  }

  /**
   * Adds the report of another part of the same run, which comes after this one.
   *
   * @param report the other part's report
   */
  public void add(ReadReport report) {
    files += report.files();
    bytes += report.bytes();
    records += report.records();
    controlMessages += report.controlMessages();
    duplicates += report.duplicates();
    report
        .inflatedBy()
        .forEach((inflater, number) -> inflatedBy.merge(inflater, number, Long::sum));
    report.problemCounts().forEach((kind, number) -> counts.merge(kind, number, Long::sum));
    report
        .passedOverCounts()
        .forEach((kind, number) -> passedOverCounts.merge(kind, number, Long::sum));
    for (PassedOver file : report.passedOverFiles()) {
      if (passedOver.size() < ReadReport.PROBLEMS_KEPT) {
        passedOver.add(file);
      }
    }
    for (ReadProblem problem : report.problems()) {
      if (problems.size() < ReadReport.PROBLEMS_KEPT) {
        problems.add(problem);
      }
    }
  }

  /**
   * Returns the report up to now.
   *
   * @return the report
   */
  public ReadReport report() {
    return new ReadReport(
        files,
        bytes,
        records,
        controlMessages,
        duplicates,
        problems,
        counts,
        passedOver,
        passedOverCounts,
        inflatedBy);
  }
}
