package dev.breadcrumbs.cloudtrail.model.reading;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Cuts one log file into records, each a slice of bytes with its origin, without decoding them.
 *
 * <p>It reads a log file's envelope {@code {"Records":[...]}}, a bare array, a single event, JSON
 * lines and concatenated objects, plain or gzip, told apart by content; and takes events out of the
 * messages that hold them: of EventBridge, CloudWatch Logs, Kinesis, Firehose, SNS, SQS, and of
 * {@code aws cloudtrail lookup-events}, and of what other tools export and ship. Rows of a table in
 * CSV, such as the console's event history, become records. Archives (zip, tar) are read entry by
 * entry. Memory is bounded by the largest record. After a broken record it goes on with the next
 * one it can find. Not thread-safe.
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
   * @param log the account that files, bytes and problems go to
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
   * @param log the account that files, bytes and problems go to
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
   * Opens a log file, and lets a scanner look at each record while it is framed.
   *
   * @param file the log file
   * @param limits bounds on what is read
   * @param log the account that files, bytes and problems go to
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
   * Opens one log file of many, and lets a scanner look at each record while it is framed.
   *
   * @param file the log file
   * @param limits bounds on what is read
   * @param log the account that files, bytes and problems go to
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
   * Rejects the current record as no JSON, so that the framer looks for the next one within it and
   * not behind it: a damaged bracket can make several records look like one.
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
   * Returns the place of the current record. One that was taken out of a text has the offset of
   * what held it.
   *
   * @return file, index and offset
   * @throws IllegalStateException before the first record, and once the framer is closed
   */
  public RecordOrigin origin() {
    requireRecord();
    return current.origin();
  }

  /**
   * Returns whether the scanner took the current record.
   *
   * @return false if there is no scanner, or it refused the record and left it to be framed by its
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

  /** Closes the file. A failure to close it is a problem like any other. */
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
