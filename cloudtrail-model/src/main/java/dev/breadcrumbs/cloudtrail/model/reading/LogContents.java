package dev.breadcrumbs.cloudtrail.model.reading;

import org.jspecify.annotations.Nullable;

/** What a log file holds, one after the other: one content, or the entries of an archive. */
interface LogContents extends AutoCloseable {
  /** Returns the next content, and closes the one before; null if there is none left. */
  @Nullable LogContent next();

  @Override
  void close();

  /** Opens a file; one that cannot be opened is reported, and holds nothing. */
  static LogContents open(
      LogFile file,
      ReadLimits limits,
      ReadLog log,
      @Nullable RecordScanner records,
      BufferSet buffers) {
    return new FileOpening(file, limits, log, records, buffers).contents();
  }
}
