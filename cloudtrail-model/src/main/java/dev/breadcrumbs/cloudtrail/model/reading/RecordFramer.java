package dev.breadcrumbs.cloudtrail.model.reading;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Cuts one log file into records, each a slice of bytes with its origin, without decoding them.
 *
 * <p>It reads a log file's envelope {@code {"Records":[...]}}, a bare array, a single event, JSON
 * lines and concatenated objects, plain or gzip, recognised by content; and extracts events from
 * the messages that carry them: of EventBridge, CloudWatch Logs, Kinesis, Firehose, SNS, SQS, and
 * of {@code aws cloudtrail lookup-events}, and from the exports of other tools. Rows of a table in
 * CSV, such as the console's event history, become records. Archives (zip, tar) are read entry by
 * entry. Memory is bounded by the largest record. After a broken record it continues with the next
 * one that it can find. Not thread-safe.
 *
 * <pre>{@code
 * try (RecordFramer framer = RecordFramer.open(file, ReadLimits.DEFAULT, log)) {
 *   while (framer.next()) {
 *     use(framer.bytes(), framer.start(), framer.end());
 *   }
 * }
 * }</pre>
 */
public final class RecordFramer implements AutoCloseable {
  private final LogContents contents;
  private final BufferSet buffers;
  private final ReadBuffers lender;
  private LogContent content;
  private Document current;
  private boolean closed;

  private RecordFramer(
      LogContents contents, LogContent first, BufferSet buffers, ReadBuffers lender) {
    this.contents = contents;
    this.buffers = buffers;
    this.lender = lender;
    this.content = first;
    this.current = first.current();
  }

  private static RecordFramer opened(
      LogFile file,
      ReadLimits limits,
      ReadLog log,
      @Nullable RecordScanner records,
      ReadBuffers lender) {
    BufferSet buffers = lender.take();
    try {
      LogContents contents = LogContents.open(file, limits, log, records, buffers);
      LogContent first = firstOf(contents);
      return new RecordFramer(
          contents, first == null ? nothing(file, limits, log) : first, buffers, lender);
    } catch (RuntimeException | Error e) {
      lender.giveBack(buffers);
      throw e;
    }
  }

  private static @Nullable LogContent firstOf(LogContents contents) {
    try {
      return contents.next();
    } catch (RuntimeException e) {
      // The policy may be to fail, and no caller has the framer yet.
      try (contents) {
        throw e;
      }
    }
  }

  private static LogContent nothing(LogFile file, ReadLimits limits, ReadLog log) {
    FramingFaults faults = new FramingFaults(file.name(), limits, log);
    return new LogContent(ByteWindow.none(faults), faults, limits, log, null);
  }

  /**
   * Opens a log file. One that cannot be opened is reported, and has no records.
   *
   * @param file the log file
   * @param limits bounds on what is read
   * @param log collects files, bytes and problems
   * @return the framer, before its first record
   * @throws CloudTrailFormatException if the file cannot be opened, under {@link
   *     ProblemPolicy#FAIL}
   */
  public static RecordFramer open(LogFile file, ReadLimits limits, ReadLog log) {
    return opened(file, limits, log, null, ReadBuffers.ofOneFile());
  }

  /**
   * Opens one log file of many. One that cannot be opened is reported, and has no records.
   *
   * @param file the log file
   * @param limits bounds on what is read
   * @param log collects files, bytes and problems
   * @param buffers what the files share
   * @return the framer, before its first record
   * @throws CloudTrailFormatException if the file cannot be opened, under {@link
   *     ProblemPolicy#FAIL}
   */
  public static RecordFramer open(
      LogFile file, ReadLimits limits, ReadLog log, ReadBuffers buffers) {
    return opened(file, limits, log, null, buffers);
  }

  /**
   * Opens a log file and passes each record to a scanner while it is framed.
   *
   * @param file the log file
   * @param limits bounds on what is read
   * @param log collects files, bytes and problems
   * @param records looks at each record
   * @return the framer, before its first record
   * @throws CloudTrailFormatException if the file cannot be opened, under {@link
   *     ProblemPolicy#FAIL}
   */
  public static RecordFramer open(
      LogFile file, ReadLimits limits, ReadLog log, RecordScanner records) {
    return open(file, limits, log, records, ReadBuffers.ofOneFile());
  }

  /**
   * Opens one log file of many and passes each record to a scanner while it is framed.
   *
   * @param file the log file
   * @param limits bounds on what is read
   * @param log collects files, bytes and problems
   * @param records looks at each record
   * @param buffers what the files share
   * @return the framer, before its first record
   * @throws CloudTrailFormatException if the file cannot be opened, under {@link
   *     ProblemPolicy#FAIL}
   */
  public static RecordFramer open(
      LogFile file, ReadLimits limits, ReadLog log, RecordScanner records, ReadBuffers buffers) {
    return opened(file, limits, log, Objects.requireNonNull(records, "records is null"), buffers);
  }

  /**
   * Moves to the next record.
   *
   * @return false if there is none left, or the framer is closed
   * @throws CloudTrailFormatException at a fault, under {@link ProblemPolicy#FAIL}
   */
  public boolean next() {
    if (closed) {
      return false;
    }
    while (!content.next()) {
      LogContent following = contents.next();
      if (following == null) {
        current = content.current();
        return false;
      }
      content = following;
    }
    current = content.current();
    return true;
  }

  /**
   * Rejects the current record because it is not JSON. The framer then looks for the next record
   * inside it rather than after it: a damaged bracket can make several records look like one.
   *
   * @throws IllegalStateException before the first record, and once the framer is closed
   */
  public void reject() {
    requireRecord();
    current.reject();
  }

  /**
   * Returns the bytes that hold the current record. They belong to the framer, and change with the
   * next call of {@link #next()}.
   *
   * @return the buffer; the record is from {@link #start()} to {@link #end()}
   * @throws IllegalStateException before the first record, and once the framer is closed
   */
  public byte[] bytes() {
    requireRecord();
    return current.bytes();
  }

  /**
   * Returns the index of the record's opening brace in {@link #bytes()}.
   *
   * @return the index, inclusive
   */
  public int start() {
    return current.start();
  }

  /**
   * Returns the index behind the record's closing brace in {@link #bytes()}.
   *
   * @return the index, exclusive
   */
  public int end() {
    return current.end();
  }

  /**
   * Returns the place of the current record. A record that was extracted from a text has the offset
   * of that text.
   *
   * @return file, index and offset
   * @throws IllegalStateException before the first record, and once the framer is closed
   */
  public RecordOrigin origin() {
    requireRecord();
    return current.origin();
  }

  /**
   * Returns whether the scanner accepted the current record.
   *
   * @return false if there is no scanner, or if it refused the record, which was then framed by its
   *     brackets alone
   */
  public boolean scanned() {
    return current.scanned();
  }

  private void requireRecord() {
    if (closed || !current.hasRecord()) {
      throw new IllegalStateException("there is no current record in " + content.file());
    }
  }

  /** Closes the file. A failure to close it is reported like any other problem. */
  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    try {
      contents.close();
    } finally {
      lender.giveBack(buffers);
    }
  }
}
