package dev.breadcrumbs.cloudtrail.model.reading;

import dev.breadcrumbs.cloudtrail.model.internal.envelope.StructureScanner;

/** Numbers the records of one log file, and reports what is wrong with it while it is cut. */
final class FramingFaults {
  /** The record exceeds the limit; next to the answers of {@link StructureScanner}. */
  static final int TOO_LARGE = -5;

  private final String file;
  private final ReadLimits limits;
  private final ReadLog log;
  private long record = -1;

  FramingFaults(String file, ReadLimits limits, ReadLog log) {
    this.file = file;
    this.limits = limits;
    this.log = log;
  }

  String file() {
    return file;
  }

  /** Numbers one more record. */
  long nextRecord() {
    return ++record;
  }

  /** Takes the last number back: it was no record, but something around records. */
  void takeBackRecord() {
    record--;
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
      case StructureScanner.STRING_TOO_LONG ->
          ofRecord(
              record,
              ProblemKind.STRING_TOO_LONG,
              failedAt,
              it + " has a text longer than " + limits.stringBytes() + " bytes");
      case StructureScanner.NUMBER_TOO_LONG ->
          ofRecord(
              record,
              ProblemKind.NUMBER_TOO_LONG,
              failedAt,
              it + " has a number longer than " + limits.numberLength() + " characters");
      case StructureScanner.TOO_MANY_KEYS ->
          ofRecord(
              record,
              ProblemKind.TOO_MANY_KEYS,
              failedAt,
              it + " has an object with more than " + limits.keys() + " keys");
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
