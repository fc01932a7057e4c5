package dev.breadcrumbs.cloudtrail.model.reading;

import java.util.Objects;

/**
 * The place a record was read from. Immutable.
 *
 * @param file name of the log file, as the source provides it
 * @param record index of the record in its file, from 0
 * @param offset offset of the record's first byte in the uncompressed file, from 0
 */
public record RecordOrigin(String file, long record, long offset) {
  /** Checks the parts. */
  public RecordOrigin {
    Objects.requireNonNull(file, "file is null");
  }

  /**
   * Returns the place in readable form.
   *
   * @return for example {@code a.json.gz record 3 at byte 5120}
   */
  @Override
  public String toString() {
    return file + " record " + record + " at byte " + offset;
  }
}
