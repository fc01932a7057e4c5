package dev.breadcrumbs.cloudtrail.model.reading;

import java.util.Objects;
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

  private final ReadLimits limits;
  private final FramingFaults faults;
  private final ByteWindow window;
  private final @Nullable RecordScanner records;
  private final StructureScanner scanner;
  private final Envelope envelope;
  private final LookAhead ahead;
  private final Resynchroniser resynchroniser;
  private State state = State.TOP_LEVEL;
  private boolean inEnvelope;
  private boolean resynchronised;
  private int start;
  private int end;
  private long record = -1;
  private boolean scanned;

  private RecordFramer(
      LogFile file, ReadLimits limits, ReadLog log, @Nullable RecordScanner records) {
    this.records = records;
    this.limits = limits;
    this.faults = new FramingFaults(file.name(), limits, log);
    this.window = FileStart.open(file, faults, log);
    this.scanner = new StructureScanner(limits.nesting());
    this.envelope = new Envelope(scanner);
    this.ahead = new LookAhead(window, limits);
    this.resynchroniser = new Resynchroniser(window);
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
    return new RecordFramer(file, limits, log, null);
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
    return new RecordFramer(file, limits, log, Objects.requireNonNull(records, "records is null"));
  }

  /**
   * Moves to the next record.
   *
   * @return false if there is none left
   * @throws CloudTrailFormatException at a fault, under {@link ProblemPolicy#FAIL}
   */
  public boolean next() {
    while (ahead.skipSeparators(state != State.BEHIND_RECORDS)) {
      boolean found =
          switch (state) {
            case TOP_LEVEL -> atTopLevel(window.current());
            case IN_RECORDS -> inRecords(window.current());
            case BEHIND_RECORDS -> behindRecords();
          };
      if (found) {
        return true;
      }
    }
    if (state != State.TOP_LEVEL) {
      String open = state == State.IN_RECORDS ? "array of records" : "envelope";
      state = State.TOP_LEVEL;
      faults.ofFile(
          ProblemKind.BROKEN_JSON, window.offset(), "the file ends before its " + open + " does");
    }
    return false;
  }

  private boolean atTopLevel(byte current) {
    if (current == '[') {
      enterRecords(window.position() + 1, false);
      return false;
    }
    if (current == '{') {
      return atObject();
    }
    if (resynchronised && (current == ']' || current == '}')) {
      // The end of an envelope whose beginning was lost; that was reported.
      window.moveTo(window.position() + 1);
      return false;
    }
    faults.ofFile(
        ProblemKind.NOT_JSON, window.offset(), "neither an object nor an array begins here");
    resynchronise();
    return false;
  }

  private boolean atObject() {
    if (scanRecord()) {
      return true;
    }
    int array = ahead.scan(envelope::findRecords);
    if (array < 0) {
      return frame();
    }
    enterRecords(array, true);
    return false;
  }

  private void enterRecords(int position, boolean withEnvelope) {
    window.moveTo(position);
    inEnvelope = withEnvelope;
    state = State.IN_RECORDS;
  }

  private boolean inRecords(byte current) {
    if (current == '{') {
      return frame();
    }
    if (current == ']') {
      window.moveTo(window.position() + 1);
      state = inEnvelope ? State.BEHIND_RECORDS : State.TOP_LEVEL;
      return false;
    }
    int behind = ahead.scan(envelope::skipElement);
    if (behind >= 0) {
      record++;
      faults.ofRecord(
          record,
          ProblemKind.NOT_AN_EVENT,
          window.offset(),
          "an element of the array is no object");
      window.moveTo(behind);
      return false;
    }
    faults.ofFile(
        ProblemKind.BROKEN_JSON,
        window.offset(),
        "neither a record nor the end of the array is here");
    resynchronise();
    return false;
  }

  private boolean behindRecords() {
    int behind = ahead.scan(scanner::skipRestOfObject);
    state = State.TOP_LEVEL;
    if (behind < 0 || !RestOfObject.isWellFormed(window.bytes(), window.position(), behind)) {
      faults.ofFile(
          ProblemKind.BROKEN_JSON, window.offset(), "the envelope does not end as it should");
      resynchronise();
      return false;
    }
    window.moveTo(behind);
    return false;
  }

  /** Takes the object at the position as a record, if it is whole. */
  private boolean frame() {
    if (scanRecord() || (records != null && window.refill() && scanRecord())) {
      return true;
    }
    int held = window.held();
    int behind = ahead.scan(scanner::skip);
    if (behind >= 0 && window.held() > held && scanRecord()) {
      // It was refused only because it was not all there.
      return true;
    }
    record++;
    start = window.position();
    if (behind >= 0 && behind - start <= limits.recordBytes()) {
      end = behind;
      resynchroniser.learn(start);
      window.moveTo(behind);
      return true;
    }
    boolean tooLarge = behind >= 0 || (behind == StructureScanner.NEED_MORE && !ahead.hasRoom());
    faults.ofFraming(
        record,
        tooLarge ? FramingFaults.TOO_LARGE : behind,
        window.offset(),
        window.offsetOf(scanner.failedAt()));
    if (behind >= 0) {
      window.moveTo(behind);
      return false;
    }
    window.moveTo(start + 1);
    resynchronise();
    return false;
  }

  /** Lets the scanner have the record that begins here; false if there is none or it refuses. */
  private boolean scanRecord() {
    scanned = false;
    if (records == null) {
      return false;
    }
    int behind = records.scan(window.bytes(), window.position(), window.limit());
    if (behind < 0 || behind - window.position() > limits.recordBytes()) {
      return false;
    }
    scanned = true;
    record++;
    start = window.position();
    end = behind;
    resynchroniser.learn(start);
    window.moveTo(behind);
    return true;
  }

  /**
   * Tells the framer that the current record is no JSON, so that it looks for the next one within
   * it and not behind it: a damaged bracket can make several records look like one.
   *
   * @throws IllegalStateException before the first record
   */
  public void reject() {
    requireRecord();
    long behind = window.offsetOf(end);
    window.moveTo(start + 1);
    if (resynchroniser.seek(behind)) {
      resynchronised = true;
    }
  }

  private void resynchronise() {
    resynchronised = true;
    if (!resynchroniser.seek() || !resynchroniser.beginsRecord()) {
      // Whatever array this was in was left open, and the fault reported; or a new envelope begins.
      state = State.TOP_LEVEL;
    }
  }

  /**
   * Gives the bytes that hold the current record. They belong to the framer, and change with the
   * next call of {@link #next()}.
   *
   * @return the buffer; the record is from {@link #start()} to {@link #end()}
   * @throws IllegalStateException before the first record
   */
  public byte[] bytes() {
    requireRecord();
    return window.bytes();
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
   * @throws IllegalStateException before the first record
   */
  public RecordOrigin origin() {
    requireRecord();
    return new RecordOrigin(faults.file(), record, window.offsetOf(start));
  }

  /**
   * Tells whether the scanner took the current record.
   *
   * @return false if there is no scanner, or it refused the record and left it to be framed by its
   *     brackets alone
   */
  public boolean scanned() {
    return scanned;
  }

  private void requireRecord() {
    if (end == 0) {
      throw new IllegalStateException("there is no current record in " + faults.file());
    }
  }

  /** Closes the file. A failure to close it is a problem like any other. */
  @Override
  public void close() {
    window.close();
  }
}
