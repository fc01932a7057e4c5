package dev.breadcrumbs.cloudtrail.model.reading;

import dev.breadcrumbs.cloudtrail.model.internal.envelope.EventKeys;
import dev.breadcrumbs.cloudtrail.model.internal.envelope.LinePrefix;
import dev.breadcrumbs.cloudtrail.model.internal.envelope.StructureScanner;

/**
 * Lines of text that hold JSON behind a time, a host or the like, as exports of CloudWatch Logs,
 * syslog and containers have them.
 */
final class TextLines {
  private static final int SHOWN = 60;

  private TextLines() {}

  /**
   * Finds the object in the line that begins at the window's position.
   *
   * @return the index of its brace; -1 if the line holds none, or none that is surely whole
   */
  static int objectIn(ByteWindow window) {
    window.require(LinePrefix.LONGEST + EventKeys.LOOK_AHEAD);
    return LinePrefix.objectBehind(window.bytes(), window.position(), window.limit());
  }

  /**
   * Moves to the first line that holds an object which ends with it. A document that shows an event
   * on several lines is no log.
   *
   * @return false, at the end, if there is none
   */
  static boolean seekObject(ByteWindow window, ReadLimits limits) {
    StructureScanner scanner = limits.scanner();
    LookAhead ahead = new LookAhead(window, limits);
    while (ahead.skipSeparators(false)) {
      int brace = window.current() == '{' ? window.position() : objectIn(window);
      if (brace >= 0 && isObject(window, brace, scanner, ahead)) {
        return true;
      }
      skipLine(window);
    }
    return false;
  }

  private static boolean isObject(
      ByteWindow window, int brace, StructureScanner scanner, LookAhead ahead) {
    if (EventKeys.firstKey(window.bytes(), brace, window.limit()) == null) {
      return false;
    }
    int ofPrefix = brace - window.position();
    int end = ahead.scan(TextLines::endOfLine);
    int from = window.position() + ofPrefix;
    return scanner.skip(window.bytes(), from, end < 0 ? window.limit() : end) > 0;
  }

  private static int endOfLine(byte[] bytes, int from, int limit) {
    for (int at = from; at < limit; at++) {
      if (bytes[at] == '\n') {
        return at;
      }
    }
    return StructureScanner.NEED_MORE;
  }

  /** Moves to the next line. */
  static void skipLine(ByteWindow window) {
    do {
      int end = endOfLine(window.bytes(), window.position(), window.limit());
      if (end >= 0) {
        window.moveTo(end + 1);
        return;
      }
      window.moveTo(window.limit());
    } while (window.more());
  }

  /** The text at the window's position, as a reason shows it. */
  static String shown(ByteWindow window) {
    StringBuilder text = new StringBuilder();
    for (int at = window.position(); at < window.limit(); at++) {
      byte current = window.bytes()[at];
      if (current == '\n' || text.length() == SHOWN) {
        text.append(current == '\n' ? "" : "...");
        break;
      }
      text.append(current >= ' ' && current < 0x7F ? (char) current : '?');
    }
    return text.toString().strip();
  }
}
