package dev.breadcrumbs.cloudtrail.model.reading;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Cuts one log file into records, each a slice of bytes with its origin, without decoding them.
 *
 * <p>It reads a log file's envelope {@code {"Records":[...]}}, a bare array, a single event, JSON
 * lines and concatenated objects, plain or gzip, told apart by content. Memory is bounded by the
 * largest record. After a broken record it goes on with the next one it can find. Not thread-safe.
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
  private enum State {
    TOP_LEVEL,
    IN_RECORDS,
    BEHIND_RECORDS
  }

  private final String file;
  private final ReadLimits limits;
  private final ReadLog log;
  private final RecordScanner records;
  private final StructureScanner scanner;
  private final Envelope envelope;
  private final @Nullable ByteWindow window;
  private State state = State.TOP_LEVEL;
  private boolean inEnvelope;
  private int position;
  private int start;
  private int end;
  private long record = -1;
  private boolean scanned;

  private RecordFramer(LogFile file, ReadLimits limits, ReadLog log, RecordScanner records) {
    this.records = records;
    this.file = file.name();
    this.limits = limits;
    this.log = log;
    this.scanner = new StructureScanner(limits.nesting());
    this.envelope = new Envelope(scanner);
    this.window = openWindow(file);
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
    return open(file, limits, log, (bytes, from, limit) -> -1);
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
    return new RecordFramer(file, limits, log, records);
  }

  private @Nullable ByteWindow openWindow(LogFile logFile) {
    log.fileOpened();
    try {
      ByteWindow opened = new ByteWindow(logFile, log);
      boolean empty = !opened.more(0);
      skipByteOrderMark(opened);
      if (logFile.isStray() && !beginsAsJson(opened)) {
        log.filePassedOver();
        opened.close();
        return null;
      }
      if (empty) {
        whole(ProblemKind.NOT_JSON, 0, "the file is empty");
      }
      return opened;
    } catch (IOException e) {
      whole(ProblemKind.UNREADABLE_FILE, 0, "cannot open: " + Messages.of(e));
      return null;
    }
  }

  private boolean beginsAsJson(ByteWindow opened) {
    for (int at = position; at < opened.limit(); at++) {
      byte current = opened.bytes()[at];
      if (!Envelope.isBlank(current)) {
        return current == '{' || current == '[';
      }
    }
    return false;
  }

  private void skipByteOrderMark(ByteWindow opened) {
    byte[] bytes = opened.bytes();
    boolean marked =
        opened.limit() >= 3
            && (bytes[0] & 0xFF) == 0xEF
            && (bytes[1] & 0xFF) == 0xBB
            && (bytes[2] & 0xFF) == 0xBF;
    position = marked ? 3 : 0;
  }

  /**
   * Moves to the next record.
   *
   * @return false if there is none left
   * @throws CloudTrailFormatException at a fault, under {@link ProblemPolicy#FAIL}
   */
  public boolean next() {
    if (window == null) {
      return false;
    }
    while (skipSeparators(window)) {
      byte current = window.bytes()[position];
      boolean found =
          switch (state) {
            case TOP_LEVEL -> atTopLevel(window, current);
            case IN_RECORDS -> inRecords(window, current);
            case BEHIND_RECORDS -> behindRecords(window);
          };
      if (found) {
        return true;
      }
    }
    if (state != State.TOP_LEVEL) {
      whole(
          ProblemKind.BROKEN_JSON,
          window.offsetOf(position),
          "the file ends before its array of records does");
      state = State.TOP_LEVEL;
    }
    return false;
  }

  private boolean atTopLevel(ByteWindow bytes, byte current) {
    if (current == '[') {
      position++;
      inEnvelope = false;
      state = State.IN_RECORDS;
      return false;
    }
    if (current != '{') {
      whole(
          ProblemKind.NOT_JSON,
          bytes.offsetOf(position),
          "neither an object nor an array begins here");
      resynchronise(bytes);
      return false;
    }
    if (scanNow(bytes)) {
      record++;
      return true;
    }
    int records = envelope.findRecords(bytes.bytes(), position, bytes.limit());
    while (records == StructureScanner.NEED_MORE && roomFor(bytes) && fill(bytes)) {
      records = envelope.findRecords(bytes.bytes(), position, bytes.limit());
    }
    if (records < 0) {
      return frame(bytes);
    }
    position = records;
    inEnvelope = true;
    state = State.IN_RECORDS;
    return false;
  }

  private boolean inRecords(ByteWindow bytes, byte current) {
    if (current == '{') {
      return frame(bytes);
    }
    if (current == ']') {
      position++;
      state = inEnvelope ? State.BEHIND_RECORDS : State.TOP_LEVEL;
      return false;
    }
    record++;
    start = position;
    broken(ProblemKind.NOT_AN_EVENT, bytes, position, "an element of the array is no object");
    resynchronise(bytes);
    return false;
  }

  private boolean behindRecords(ByteWindow bytes) {
    int behind = scanner.skipRestOfObject(bytes.bytes(), position, bytes.limit());
    while (behind == StructureScanner.NEED_MORE && roomFor(bytes) && fill(bytes)) {
      behind = scanner.skipRestOfObject(bytes.bytes(), position, bytes.limit());
    }
    state = State.TOP_LEVEL;
    if (behind < 0) {
      whole(ProblemKind.BROKEN_JSON, bytes.offsetOf(position), "the envelope does not end well");
      resynchronise(bytes);
      return false;
    }
    position = behind;
    return false;
  }

  /** Takes the object at the position as a record, if it is whole. */
  private boolean frame(ByteWindow bytes) {
    record++;
    if (scanRecord(bytes)) {
      return true;
    }
    int behind = scanner.skip(bytes.bytes(), position, bytes.limit());
    while (behind == StructureScanner.NEED_MORE && roomFor(bytes) && fill(bytes)) {
      behind = scanner.skip(bytes.bytes(), position, bytes.limit());
    }
    start = position;
    if (behind >= 0 && behind - position <= limits.recordBytes()) {
      end = behind;
      position = behind;
      return true;
    }
    reportBroken(bytes, behind);
    position++;
    resynchronise(bytes);
    return false;
  }

  /** Lets the scanner have the record, once as it is and once with more bytes behind it. */
  private boolean scanRecord(ByteWindow bytes) {
    return scanNow(bytes) || (roomFor(bytes) && fill(bytes) && scanNow(bytes));
  }

  private boolean scanNow(ByteWindow bytes) {
    int behind = records.scan(bytes.bytes(), position, bytes.limit());
    scanned = behind >= 0 && behind - position <= limits.recordBytes();
    if (scanned) {
      start = position;
      end = behind;
      position = behind;
    }
    return scanned;
  }

  /**
   * Tells whether the scanner took the current record.
   *
   * @return false if it refused it, and the record was framed by its brackets alone
   */
  public boolean scanned() {
    return scanned;
  }

  private void reportBroken(ByteWindow bytes, int answer) {
    if (answer == StructureScanner.TOO_DEEP) {
      broken(
          ProblemKind.NESTED_TOO_DEEPLY,
          bytes,
          scanner.failedAt(),
          "nested deeper than " + limits.nesting() + " levels");
    } else if (answer == StructureScanner.BROKEN) {
      broken(
          ProblemKind.BROKEN_JSON,
          bytes,
          scanner.failedAt(),
          "a bracket or a string of the record does not end well");
    } else if (!roomFor(bytes) || answer >= 0) {
      broken(
          ProblemKind.RECORD_TOO_LARGE,
          bytes,
          start,
          "the record is larger than " + limits.recordBytes() + " bytes");
    } else {
      broken(ProblemKind.BROKEN_JSON, bytes, start, "the file ends inside the record");
    }
  }

  /** Moves on to the next place where a record seems to begin, or to the end. */
  private void resynchronise(ByteWindow bytes) {
    // A record that follows damage may stand in a place whose envelope was lost: take it as it
    // comes.
    do {
      for (; position < bytes.limit(); position++) {
        if (bytes.bytes()[position] == '{' && eventBegins(bytes)) {
          return;
        }
      }
    } while (fill(bytes));
    // The fault was reported: an array that it left open needs no second report.
    state = State.TOP_LEVEL;
  }

  private boolean eventBegins(ByteWindow bytes) {
    while (bytes.held(position) < EventKeys.LOOK_AHEAD && fill(bytes)) {
      // The first key may lie across the end of the window.
    }
    return EventKeys.beginEvent(bytes.bytes(), position, bytes.limit());
  }

  private boolean roomFor(ByteWindow bytes) {
    return bytes.held(position) <= limits.recordBytes();
  }

  private boolean fill(ByteWindow bytes) {
    if (bytes.ended()) {
      return false;
    }
    boolean more = bytes.more(position);
    position = 0;
    return more;
  }

  /** Stands on the next byte that is no blank and no comma; false at the end. */
  private boolean skipSeparators(ByteWindow bytes) {
    do {
      for (; position < bytes.limit(); position++) {
        byte current = bytes.bytes()[position];
        if (!Envelope.isBlank(current) && (current != ',' || state == State.BEHIND_RECORDS)) {
          return true;
        }
      }
    } while (fill(bytes));
    return false;
  }

  private void whole(ProblemKind kind, long offset, String reason) {
    log.problem(ReadProblem.ofFile(file, offset, kind, reason));
  }

  private void broken(ProblemKind kind, ByteWindow bytes, int index, String reason) {
    log.problem(new ReadProblem(file, record, bytes.offsetOf(index), kind, reason));
  }

  /**
   * Gives the bytes that hold the current record. They belong to the framer, and change with the
   * next call of {@link #next()}.
   *
   * @return the buffer; the record is from {@link #start()} to {@link #end()}
   */
  public byte[] bytes() {
    return current().bytes();
  }

  /**
   * Gives the index of the record's opening brace in {@link #bytes()}.
   *
   * @return the index, inclusive
   */
  public int start() {
    return start;
  }

  /**
   * Gives the index behind the record's closing brace in {@link #bytes()}.
   *
   * @return the index, exclusive
   */
  public int end() {
    return end;
  }

  /**
   * Gives the place of the current record.
   *
   * @return file, index and offset
   */
  public RecordOrigin origin() {
    return new RecordOrigin(file, record, current().offsetOf(start));
  }

  private ByteWindow current() {
    if (window == null) {
      throw new IllegalStateException(
          "there is no current record: " + file + " could not be opened");
    }
    return window;
  }

  /** Closes the file. Closing never fails a reading that went well; a failure is reported. */
  @Override
  public void close() {
    if (window == null) {
      return;
    }
    try {
      window.close();
    } catch (IOException e) {
      whole(
          ProblemKind.UNREADABLE_FILE,
          window.offsetOf(position),
          "cannot close: " + Messages.of(e));
    }
  }
}
