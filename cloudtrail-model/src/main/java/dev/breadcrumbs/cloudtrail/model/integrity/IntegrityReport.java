package dev.breadcrumbs.cloudtrail.model.integrity;

import dev.breadcrumbs.cloudtrail.model.reading.LogFile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a check found of each digest and each log file. Immutable and thread-safe; deterministic:
 * chains by name, digests by time, log files as their digests list them, then those that none
 * lists, by key.
 */
public final class IntegrityReport {
  private final TimeSpan span;
  private final List<CheckedDigest> digests;
  private final List<CheckedLogFile> logFiles;
  private final List<IntegrityProblem> problems;
  private final Map<IntegrityKind, Long> problemCounts;
  private final List<LogFile> validFiles;
  private final List<LogFile> guardedFiles;

  private IntegrityReport(
      TimeSpan span,
      List<CheckedDigest> digests,
      List<CheckedLogFile> logFiles,
      List<IntegrityProblem> problems,
      List<LogFile> validFiles,
      List<LogFile> guardedFiles) {
    this.span = span;
    this.digests = List.copyOf(digests);
    this.logFiles = List.copyOf(logFiles);
    this.problems = List.copyOf(problems);
    this.problemCounts = counts(problems);
    this.validFiles = List.copyOf(validFiles);
    this.guardedFiles = List.copyOf(guardedFiles);
  }

  static IntegrityReport of(
      Inventory inventory,
      TimeSpan span,
      List<CheckedDigest> digests,
      List<CheckedLogFile> logFiles,
      List<IntegrityProblem> others) {
    List<IntegrityProblem> problems = new ArrayList<>();
    if (digests.isEmpty()) {
      problems.add(
          new IntegrityProblem(
              IntegrityKind.NO_DIGESTS, "", null, "there is no digest of the time to check"));
    }
    problems.addAll(others);
    digests.forEach(digest -> problems.addAll(digest.problems()));
    logFiles.forEach(logFile -> problems.addAll(logFile.problems()));
    Guard guard = Guard.of(inventory, logFiles);
    return new IntegrityReport(span, digests, logFiles, problems, guard.valid(), guard.guarded());
  }

  private static Map<IntegrityKind, Long> counts(List<IntegrityProblem> problems) {
    Map<IntegrityKind, Long> counts = new EnumMap<>(IntegrityKind.class);
    problems.forEach(problem -> counts.merge(problem.kind(), 1L, Long::sum));
    return Collections.unmodifiableMap(counts);
  }

  /**
   * Returns whether all is as CloudTrail delivered it: there are digests, all of them and their log
   * files are valid, the chains are without a gap, and there is no log file besides.
   *
   * @return true if no problem is a {@linkplain IntegrityKind#isFault() fault}
   */
  public boolean isWhole() {
    return problemCounts.keySet().stream().noneMatch(IntegrityKind::isFault);
  }

  /**
   * Returns the start of the time that was checked.
   *
   * @return empty if it was not bounded
   */
  public Optional<Instant> from() {
    return Optional.ofNullable(span.from());
  }

  /**
   * Returns the end of the time that was checked.
   *
   * @return empty if it was not bounded
   */
  public Optional<Instant> to() {
    return Optional.ofNullable(span.to());
  }

  /**
   * Returns the digests of the time that was checked.
   *
   * @return chains by name, their digests by time
   */
  public List<CheckedDigest> digests() {
    return digests;
  }

  /**
   * Returns the log files: those that a digest lists, there or missing, and those that are there.
   *
   * @return in the order of digests; those that none lists come last
   */
  public List<CheckedLogFile> logFiles() {
    return logFiles;
  }

  /**
   * Returns all problems, of digests, log files and chains, and also what is no fault.
   *
   * @return first those of digests, then those of log files
   */
  public List<IntegrityProblem> problems() {
    return problems;
  }

  /**
   * Returns how many problems of each kind there are.
   *
   * @return numbers by kind, in the order of the kinds; no zeros
   */
  public Map<IntegrityKind, Long> problemCounts() {
    return problemCounts;
  }

  /**
   * Returns the times that no digest covers, or none that is there.
   *
   * @return the problems that are gaps or missing digests
   */
  public List<IntegrityProblem> gaps() {
    return problems.stream()
        .filter(
            problem ->
                problem.kind() == IntegrityKind.GAP
                    || problem.kind() == IntegrityKind.MISSING_DIGEST)
        .toList();
  }

  /**
   * Returns the log files that are valid, to be read: {@code CloudTrail.read(report.validFiles())}.
   * They are opened anew, so keep them where nobody writes.
   *
   * @return the files, by key
   */
  public List<LogFile> validFiles() {
    return validFiles;
  }

  /**
   * Returns all log files that are there, to be read; those that are not valid cannot be opened, so
   * that the report of the reading has each as a problem, and no event of theirs gets through.
   *
   * @return the files, by key
   */
  public List<LogFile> guardedFiles() {
    return guardedFiles;
  }

  /**
   * Returns the whole report as one JSON object, with a status for each file.
   *
   * @return JSON on one line
   */
  public String toJson() {
    return ReportJson.write(this);
  }

  /**
   * Returns the figures on one line.
   *
   * @return for example {@code 24 of 24 digests valid, 300 of 301 log files valid, 1 problem
   *     (wrong-hash 1)}
   */
  @Override
  public String toString() {
    StringBuilder kinds = new StringBuilder();
    problemCounts.forEach(
        (kind, number) ->
            kinds
                .append(kinds.isEmpty() ? " (" : ", ")
                .append(kind.text())
                .append(' ')
                .append(number));
    return String.format(
        Locale.ROOT,
        "%d of %d digests valid, %d of %d log files valid, %d problem%s%s%s",
        count(digests.stream().map(CheckedDigest::isValid)),
        digests.size(),
        count(logFiles.stream().map(CheckedLogFile::isValid)),
        logFiles.size(),
        problems.size(),
        problems.size() == 1 ? "" : "s",
        kinds,
        kinds.isEmpty() ? "" : ")");
  }

  private static long count(Stream<Boolean> valid) {
    return valid.filter(Boolean.TRUE::equals).count();
  }
}
