package dev.breadcrumbs.cloudtrail.model.reading;

import dev.breadcrumbs.cloudtrail.model.internal.envelope.Envelope;
import dev.breadcrumbs.cloudtrail.model.internal.envelope.EventKeys;
import dev.breadcrumbs.cloudtrail.model.internal.envelope.RestOfObject;
import dev.breadcrumbs.cloudtrail.model.internal.envelope.StructureScanner;
import org.jspecify.annotations.Nullable;

/**
 * Cuts one text of JSON into records: a whole file, or what a message holds. It is an envelope with
 * an array of records, a bare array, or objects one after the other. Memory is bounded by the
 * largest record. After a broken record it continues with the next one that it can find.
 */
final class Document implements AutoCloseable {
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

  /** How many objects are open around the array of records. */
  private int envelopes;

  private boolean resynchronised;
  private int start;
  private int end;
  private long record = -1;
  private boolean scanned;
  private boolean isObject;

  Document(
      ByteWindow window, FramingFaults faults, ReadLimits limits, @Nullable RecordScanner records) {
    this.records = records;
    this.limits = limits;
    this.faults = faults;
    this.window = window;
    this.scanner = limits.scanner();
    this.envelope = new Envelope(scanner);
    this.ahead = new LookAhead(window, limits);
    this.resynchroniser = new Resynchroniser(window);
  }

  /** Moves to the next record; false if there is none left. */
  boolean next() {
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
          ProblemKind.BROKEN_JSON, window.place(), "the file ends before its " + open + " does");
    }
    return false;
  }

  private boolean atTopLevel(byte current) {
    if (current == '[') {
      enterRecords(window.position() + 1, 0);
      return false;
    }
    if (current == '{') {
      return atObject();
    }
    if (window.skipByteOrderMark()) {
      // Files were put together.
      return false;
    }
    if (current == '"' && isTextOfJson() && frameElement()) {
      return true;
    }
    int brace = TextLines.objectIn(window);
    if (brace >= 0) {
      window.moveTo(brace);
      return atObject();
    }
    if (resynchronised && (current == ']' || current == '}')) {
      // The end of an envelope whose beginning was lost; that was reported.
      window.moveTo(window.position() + 1);
      return false;
    }
    faults.ofFile(
        ProblemKind.NOT_JSON,
        window.place(),
        "neither an object nor an array begins here: " + TextLines.shown(window));
    resynchronise();
    return false;
  }

  /** Whether the text that begins here is that of an object or array. */
  private boolean isTextOfJson() {
    window.require(EventKeys.LOOK_AHEAD);
    int first = window.position() + 1;
    while (first < window.limit() && Envelope.isBlank(window.bytes()[first])) {
      first++;
    }
    return first < window.limit() && (window.bytes()[first] == '{' || window.bytes()[first] == '[');
  }

  private boolean atObject() {
    if (scanRecord()) {
      return true;
    }
    int array = ahead.scan(envelope::findRecords);
    if (array < 0) {
      return frame();
    }
    enterRecords(array, envelope.depth());
    return false;
  }

  private void enterRecords(int position, int envelopesAround) {
    window.moveTo(position);
    envelopes = envelopesAround;
    state = State.IN_RECORDS;
  }

  private boolean inRecords(byte current) {
    if (current == '{') {
      return frame();
    }
    if (current == ']') {
      window.moveTo(window.position() + 1);
      state = envelopes > 0 ? State.BEHIND_RECORDS : State.TOP_LEVEL;
      return false;
    }
    if ((current == '[' || current == '"') && frameElement()) {
      return true;
    }
    int behind = ahead.scan(envelope::skipElement);
    if (behind >= 0) {
      faults.ofRecord(
          faults.nextRecord(),
          ProblemKind.NOT_AN_EVENT,
          window.place(),
          "an element of the array is no object");
      window.moveTo(behind);
      return false;
    }
    int limit = limitMet(behind);
    if (limit == StructureScanner.BROKEN) {
      faults.ofFile(
          ProblemKind.BROKEN_JSON,
          window.place(),
          "neither a record nor the end of the array is here");
    } else {
      faults.ofFraming(
          faults.nextRecord(), limit, window.place(), window.placeOf(scanner.failedAt()));
    }
    resynchronise();
    return false;
  }

  /** Takes the array or text that begins here for a record: there may be events in it. */
  private boolean frameElement() {
    int behind = ahead.scan(envelope::skipValue);
    if (behind < 0 || behind - window.position() > limits.recordBytes()) {
      return false;
    }
    record = faults.nextRecord();
    start = window.position();
    end = behind;
    scanned = false;
    isObject = false;
    window.moveTo(behind);
    return true;
  }

  /** The limit for which an element could not be skipped, or that it is broken. */
  private int limitMet(int answer) {
    if (answer == StructureScanner.NEED_MORE && !ahead.hasRoom()) {
      return FramingFaults.TOO_LARGE;
    }
    boolean broken = answer == StructureScanner.NEED_MORE || answer == StructureScanner.BROKEN;
    return broken ? StructureScanner.BROKEN : answer;
  }

  private boolean behindRecords() {
    int more = ahead.scan(envelope::findMoreRecords);
    if (more >= 0) {
      enterRecords(more, envelopes);
      return false;
    }
    int behind =
        ahead.scan(
            (bytes, from, limit) -> scanner.skipRestOfObjects(envelopes, bytes, from, limit));
    state = State.TOP_LEVEL;
    if (behind < 0
        || !RestOfObject.isWellFormed(envelopes, window.bytes(), window.position(), behind)) {
      faults.ofFile(
          ProblemKind.BROKEN_JSON, window.place(), "the envelope does not end as it should");
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
    record = faults.nextRecord();
    start = window.position();
    isObject = true;
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
        window.place(),
        window.placeOf(scanner.failedAt()));
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
    if (behind < 0 || !isWithinLimits(behind)) {
      return false;
    }
    scanned = true;
    isObject = true;
    record = faults.nextRecord();
    start = window.position();
    end = behind;
    resynchroniser.learn(start);
    window.moveTo(behind);
    return true;
  }

  private boolean isWithinLimits(int behind) {
    int length = behind - window.position();
    return length <= limits.scannedBytes()
        || (length <= limits.recordBytes()
            && scanner.skip(window.bytes(), window.position(), behind) == behind);
  }

  /** Looks for the next record within the current one, which is no JSON. */
  void reject() {
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

  ByteWindow window() {
    return window;
  }

  byte[] bytes() {
    return window.bytes();
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  boolean scanned() {
    return scanned;
  }

  /** Whether the current record is an object; if not, it is an array or a text. */
  boolean isObject() {
    return isObject;
  }

  /** Whether the current record stands in no array. */
  boolean isAtTopLevel() {
    return state == State.TOP_LEVEL;
  }

  boolean hasRecord() {
    return end != 0;
  }

  /** Where the current record begins. */
  long place() {
    return window.placeOf(start);
  }

  RecordOrigin origin() {
    return new RecordOrigin(faults.file(), record, place());
  }

  @Override
  public void close() {
    window.close();
  }
}
