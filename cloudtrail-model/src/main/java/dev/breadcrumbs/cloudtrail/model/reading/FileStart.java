package dev.breadcrumbs.cloudtrail.model.reading;

import java.io.IOException;

/** Opens a log file and looks at how it begins. */
final class FileStart {
  private FileStart() {}

  /** Gives the bytes of a file, behind any byte-order mark; none if it is not to be read. */
  static ByteWindow open(LogFile file, FramingFaults faults, ReadLog log) {
    log.fileOpened();
    ByteWindow window;
    try {
      window = ByteWindow.open(file, faults, log);
    } catch (IllegalStateException e) {
      // A mistake of the program, as to read a stream twice.
      throw e;
    } catch (IOException | RuntimeException e) {
      faults.ofFile(ProblemKind.UNREADABLE_FILE, 0, "cannot open: " + Messages.of(e));
      return ByteWindow.none(faults, log);
    }
    try {
      skipByteOrderMark(window);
      boolean blank = !skipBlanks(window);
      if (file.isStray() && (blank || !beginsAsJson(window.current()))) {
        log.filePassedOver();
        window.close();
        return ByteWindow.none(faults, log);
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

  private static boolean beginsAsJson(byte first) {
    return first == '{' || first == '[';
  }

  private static void skipByteOrderMark(ByteWindow window) {
    window.require(3);
    byte[] bytes = window.bytes();
    if (window.held() >= 3
        && (bytes[0] & 0xFF) == 0xEF
        && (bytes[1] & 0xFF) == 0xBB
        && (bytes[2] & 0xFF) == 0xBF) {
      window.moveTo(3);
    }
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
