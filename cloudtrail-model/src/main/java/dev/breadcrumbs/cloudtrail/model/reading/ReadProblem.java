package dev.breadcrumbs.cloudtrail.model.reading;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One fault in the input, with its place. Immutable.
 *
 * @param file name of the log file, as the source provides it
 * @param record index of the record in its file, from 0; null when the fault is the whole file's
 * @param offset offset in the uncompressed file, in bytes from 0
 * @param kind the sort of fault, stable
 * @param reason what is wrong, in words
 */
public record ReadProblem(
    String file, @Nullable Long record, long offset, ProblemKind kind, String reason)
    implements Serializable {
  /** Checks the parts. */
  public ReadProblem {
    Objects.requireNonNull(file, "file is null");
    Objects.requireNonNull(kind, "kind is null");
    Objects.requireNonNull(reason, "reason is null");
  }

  /**
   * Returns a problem with one record.
   *
   * @param origin where the record starts
   * @param kind the sort of fault
   * @param reason what is wrong
   * @return the problem
   */
  public static ReadProblem of(RecordOrigin origin, ProblemKind kind, String reason) {
    return new ReadProblem(origin.file(), origin.record(), origin.offset(), kind, reason);
  }

  /**
   * Returns a problem with a whole file.
   *
   * @param file name of the log file
   * @param offset offset in the uncompressed file where it was noticed
   * @param kind the sort of fault
   * @param reason what is wrong
   * @return the problem
   */
  public static ReadProblem ofFile(String file, long offset, ProblemKind kind, String reason) {
    return new ReadProblem(file, null, offset, kind, reason);
  }

  /**
   * Returns place, kind and reason on one line.
   *
   * @return for example {@code a.json record 3 at byte 5120: broken-json: ...}
   */
  @Override
  public String toString() {
    String place = record == null ? "" : " record " + record;
    return file + place + " at byte " + offset + ": " + kind.text() + ": " + reason;
  }
}
