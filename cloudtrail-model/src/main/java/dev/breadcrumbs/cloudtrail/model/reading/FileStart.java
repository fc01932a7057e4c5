package dev.breadcrumbs.cloudtrail.model.reading;

import dev.breadcrumbs.cloudtrail.model.internal.envelope.Envelope;

/** Looks at how a file begins, and decides by that whether it is to be read. */
final class FileStart {
  /** So much of a file is looked at to know it for no text. */
  private static final int LOOKED_AT = 1024;

  private final ByteWindow window;
  private final FramingFaults faults;
  private final ReadLimits limits;
  private final ReadLog log;
  private final boolean stray;

  private FileStart(
      ByteWindow window, FramingFaults faults, ReadLimits limits, ReadLog log, boolean stray) {
    this.window = window;
    this.faults = faults;
    this.limits = limits;
    this.log = log;
    this.stray = stray;
  }

  /** Returns the bytes of a file, behind any byte-order mark; none if it is not to be read. */
  static ByteWindow of(
      ByteWindow window, FramingFaults faults, ReadLimits limits, ReadLog log, boolean stray) {
    try {
      boolean read = new FileStart(window, faults, limits, log, stray).isToBeRead();
      if (read) {
        return window;
      }
      window.close();
      return ByteWindow.none(faults);
    } catch (RuntimeException e) {
      // The policy may be to fail, and no caller has the window yet.
      try (window) {
        throw e;
      }
    }
  }

  private boolean isToBeRead() {
    window.skipByteOrderMark();
    if (!skipBlanks()) {
      if (!window.damaged()) {
        refuse(ProblemKind.NOT_JSON, "the file is empty", "it is empty");
      }
      return false;
    }
    String foreign = ForeignFormat.of(window);
    if (foreign != null) {
      // Even where no log was to be expected: it may well hold some.
      faults.ofFile(ProblemKind.UNSUPPORTED_FORMAT, 0, "the file is " + foreign);
      return false;
    }
    if (beginsAsJson() || TableRows.beginAt(window, limits)) {
      return true;
    }
    String other = TextLines.objectIn(window) < 0 ? OtherLogs.of(window) : null;
    if (other != null) {
      String reason = other + ", which is not CloudTrail's";
      refuse(ProblemKind.UNSUPPORTED_FORMAT, "the file is " + reason, reason);
      return false;
    }
    return !stray || holdsJson();
  }

  private void refuse(ProblemKind kind, String problem, String ofStray) {
    if (stray) {
      passOver(ofStray);
    } else {
      faults.ofFile(kind, 0, problem);
    }
  }

  private void passOver(String reason) {
    log.filePassedOver(new PassedOver(faults.file(), PassedOver.Kind.OTHER, reason));
  }

  private boolean skipBlanks() {
    return new LookAhead(window, limits).skipSeparators(false);
  }

  /** Whether an object or an array begins here, as far as the next byte tells. */
  private boolean beginsAsJson() {
    byte first = window.current();
    if (first != '{' && first != '[') {
      return false;
    }
    if (!stray) {
      return true;
    }
    window.require(LOOKED_AT);
    int next = Envelope.skipFiller(window.bytes(), window.position() + 1, window.limit());
    byte following = next == window.limit() ? (byte) ' ' : window.bytes()[next];
    return (first == '{' ? "\"} " : "{[\"] ").indexOf(following) >= 0;
  }

  /** Whether a file that is no JSON from its beginning on holds some in its lines. */
  private boolean holdsJson() {
    if (isBinary()) {
      passOver("it is no text");
      return false;
    }
    long begin = window.offset();
    String shown = TextLines.shown(window);
    if (!TextLines.seekObject(window, limits)) {
      passOver("it holds no JSON");
      return false;
    }
    if (window.offset() > begin) {
      faults.ofFile(
          ProblemKind.NOT_JSON, begin, "text that is no JSON precedes the events: " + shown);
    }
    return true;
  }

  private boolean isBinary() {
    window.require(LOOKED_AT);
    int last = Math.min(window.limit(), window.position() + LOOKED_AT);
    for (int at = window.position(); at < last; at++) {
      if (window.bytes()[at] == 0) {
        return true;
      }
    }
    return false;
  }
}
