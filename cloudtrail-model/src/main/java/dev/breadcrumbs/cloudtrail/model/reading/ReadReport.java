package dev.breadcrumbs.cloudtrail.model.reading;

import java.io.Serializable;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a run read and what it could not read. Every run ends with one. Immutable.
 *
 * @param files log files opened, or that could not be opened
 * @param bytes uncompressed bytes read
 * @param records records delivered
 * @param controlMessages control messages skipped, by which CloudWatch Logs tests a subscription
 * @param duplicates records left out because an equal or newer one was delivered; 0 unless
 *     deduplication was requested
 * @param problems problems kept with their places, in the order of the input; empty under {@link
 *     ProblemPolicy#SKIP}, and at most {@value #PROBLEMS_KEPT}
 * @param problemCounts how many problems of each kind there were, kept or not
 * @param passedOverFiles skipped files, which contain no events and were not meant to, kept by the
 *     same rules as problems; see {@link LogFile#isStray()}
 * @param passedOverCounts how many files of each kind were skipped, kept or not
 * @param inflatedBy how many gzip files were inflated by which library; empty without an {@link
 *     InflaterProvider}, since the JDK then inflates them all
 */
public record ReadReport(
    long files,
    long bytes,
    long records,
    long controlMessages,
    long duplicates,
    List<ReadProblem> problems,
    Map<ProblemKind, Long> problemCounts,
    List<PassedOver> passedOverFiles,
    Map<PassedOver.Kind, Long> passedOverCounts,
    Map<String, Long> inflatedBy)
    implements Serializable {
  /** How many problems a report keeps with their places; the counts go on beyond it. */
  public static final int PROBLEMS_KEPT = 10_000;

  /** The report of a run that read nothing. */
  public static final ReadReport EMPTY = new ReadReport(0, 0, 0, List.of(), Map.of());

  /** Checks and copies the parts. */
  public ReadReport {
    problems = List.copyOf(problems);
    problemCounts = ordered(ProblemKind.class, problemCounts);
    passedOverFiles = List.copyOf(passedOverFiles);
    passedOverCounts = ordered(PassedOver.Kind.class, passedOverCounts);
    inflatedBy = Collections.unmodifiableMap(new TreeMap<>(inflatedBy));
  }

  private static <K extends Enum<K>> Map<K, Long> ordered(Class<K> kind, Map<K, Long> counts) {
    Map<K, Long> ordered = new EnumMap<>(kind);
    ordered.putAll(counts);
    return Collections.unmodifiableMap(ordered);
  }

  /**
   * Creates a report with events and problems only.
   *
   * @param files log files opened, or that could not be opened
   * @param bytes uncompressed bytes read
   * @param records records delivered
   * @param problems problems kept with their places, in the order of the input
   * @param problemCounts how many problems of each kind there were, kept or not
   */
  public ReadReport(
      long files,
      long bytes,
      long records,
      List<ReadProblem> problems,
      Map<ProblemKind, Long> problemCounts) {
    this(files, bytes, records, 0, 0, problems, problemCounts, List.of(), Map.of(), Map.of());
  }

  /**
   * Returns this report with different record counts, for a run that left some out.
   *
   * @param delivered records delivered
   * @param leftOut duplicates left out
   * @return the report with those numbers
   */
  public ReadReport withRecords(long delivered, long leftOut) {
    return new ReadReport(
        files,
        bytes,
        delivered,
        controlMessages,
        leftOut,
        problems,
        problemCounts,
        passedOverFiles,
        passedOverCounts,
        inflatedBy);
  }

  /**
   * Returns how many files were skipped, kept or not.
   *
   * @return the sum of the counts
   */
  public long passedOver() {
    return sum(passedOverCounts);
  }

  /**
   * Returns how many problems there were, kept or not.
   *
   * @return the sum of the counts
   */
  public long problemCount() {
    return sum(problemCounts);
  }

  private static long sum(Map<?, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  /**
   * Returns the figures on one line.
   *
   * @return for example {@code 3 files, 120 records, 1 problem (broken-json 1)}
   */
  @Override
  public String toString() {
    String figures = counted(files, "file") + ", " + counted(records, "record");
    if (passedOver() > 0) {
      figures += ", " + passedOver() + " passed over (" + kinds(passedOverCounts) + ")";
    }
    if (controlMessages > 0) {
      figures += ", " + counted(controlMessages, "control message");
    }
    if (duplicates > 0) {
      figures += ", " + counted(duplicates, "duplicate");
    }
    if (!inflatedBy.isEmpty()) {
      figures += ", inflated by " + kinds(inflatedBy);
    }
    long count = problemCount();
    if (count == 0) {
      return figures + ", 0 problems";
    }
    return figures + ", " + counted(count, "problem") + " (" + kinds(problemCounts) + ")";
  }

  private static String kinds(Map<?, Long> counts) {
    return counts.entrySet().stream()
        .map(count -> textOf(count.getKey()) + " " + count.getValue())
        .collect(Collectors.joining(", "));
  }

  private static String textOf(Object kind) {
    if (kind instanceof ProblemKind problem) {
      return problem.text();
    }
    return kind instanceof PassedOver.Kind passedOver ? passedOver.text() : kind.toString();
  }

  private static String counted(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
