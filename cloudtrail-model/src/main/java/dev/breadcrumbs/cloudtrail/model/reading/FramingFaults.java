package dev.breadcrumbs.cloudtrail.model.reading;

/** Reports what is wrong with one log file while it is cut into records. */
final class FramingFaults {
  /** The record exceeds the limit; next to the answers of {@link StructureScanner}. */
  static final int TOO_LARGE = -5;

  private final String file;
  private final ReadLimits limits;
  private final ReadLog log;

  FramingFaults(String file, ReadLimits limits, ReadLog log) {
    this.file = file;
    this.limits = limits;
    this.log = log;
  }

  String file() {
    return file;
  }

  /** Reports a fault of the whole file, or of a place between records. */
  void ofFile(ProblemKind kind, long offset, String reason) {
    log.problem(ReadProblem.ofFile(file, offset, kind, reason));
  }

  /** Reports a fault that costs one record. */
  void ofRecord(long record, ProblemKind kind, long offset, String reason) {
    log.problem(new ReadProblem(file, record, offset, kind, reason));
  }

  /**
   * Reports a record that could not be framed.
   *
   * @param answer what the scanner answered, or {@link #TOO_LARGE}
   * @param begin offset of the record
   * @param failedAt offset at which the scanner gave up, if it did
   */
  void ofFraming(long record, int answer, long begin, long failedAt) {
    String it = "the record that begins at byte " + begin;
    switch (answer) {
      case StructureScanner.TOO_DEEP ->
          ofRecord(
              record,
              ProblemKind.NESTED_TOO_DEEPLY,
              failedAt,
              it + " nests deeper than " + limits.nesting() + " levels");
      case StructureScanner.BROKEN ->
          ofRecord(
              record,
              ProblemKind.BROKEN_JSON,
              failedAt,
              it + " has a bracket or a string that does not end well");
      case TOO_LARGE ->
          ofRecord(
              record,
              ProblemKind.RECORD_TOO_LARGE,
              begin,
              it + " is larger than " + limits.recordBytes() + " bytes");
      default ->
          ofRecord(record, ProblemKind.BROKEN_JSON, begin, it + " is cut by the end of the file");
    }
  }
}
