package dev.breadcrumbs.cloudtrail.model.reading;

import java.io.IOException;

/** Opens a log file and looks at how it begins. */
final class FileStart {
  private FileStart() {}

  /** Gives the bytes of a file, behind any byte-order mark; none if it is not to be read. */
  static ByteWindow open(LogFile file, FramingFaults faults, ReadLimits limits, ReadLog log) {
    log.fileOpened();
    ByteWindow window;
    try {
      window = ByteWindow.open(file, faults, limits, log);
    } catch (IllegalStateException e) {
      // A mistake of the program, as to read a stream twice.
      throw e;
    } catch (IOException | RuntimeException e) {
      faults.ofFile(FaultException.kindOf(e), 0, "cannot open: " + Messages.of(e));
      return ByteWindow.none(faults);
    }
    try {
      window.skipByteOrderMark();
      boolean blank = !skipBlanks(window);
      if (file.isStray() && (blank || !beginsAsLog(window))) {
        log.filePassedOver();
        window.close();
        return ByteWindow.none(faults);
      }
      String foreign = blank ? null : ForeignFormat.of(window);
      if (foreign != null) {
        faults.ofFile(ProblemKind.UNSUPPORTED_FORMAT, 0, foreign);
        window.close();
        return ByteWindow.none(faults);
      }
      if (blank && !window.damaged()) {
        faults.ofFile(ProblemKind.NOT_JSON, 0, "the file is empty");
      }
      return window;
    } catch (RuntimeException e) {
      // The policy may be to fail, and no caller has the window yet.
      try (window) {
        throw e;
      }
    }
  }

  private static boolean beginsAsLog(ByteWindow window) {
    byte first = window.current();
    return first == '{' || first == '[' || TableRows.beginAt(window);
  }

  private static boolean skipBlanks(ByteWindow window) {
    while (window.held() > 0 || window.more()) {
      if (!Envelope.isBlank(window.current())) {
        return true;
      }
      window.moveTo(window.position() + 1);
    }
    return false;
  }
}
