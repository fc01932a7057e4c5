package dev.breadcrumbs.cloudtrail.model.reading;

/**
 * Lines of text that hold JSON behind a time, a host or the like, as exports of CloudWatch Logs,
 * syslog and containers have them.
 */
final class TextLines {
  private static final int LONGEST_PREFIX = 1024;
  private static final int SHOWN = 60;

  private TextLines() {}

  /**
   * Finds the object in the line that begins at the window's position.
   *
   * @return the index of its brace; -1 if the line holds none, or none that is surely whole
   */
  static int objectIn(ByteWindow window) {
    window.require(LONGEST_PREFIX + EventKeys.LOOK_AHEAD);
    return objectIn(window.bytes(), window.position(), window.limit());
  }

  /** Finds the object in the line of these bytes. */
  static int objectIn(byte[] bytes, int from, int limit) {
    LinePrefix prefix = new LinePrefix();
    for (int at = from; at < Math.min(limit, from + LONGEST_PREFIX) && bytes[at] != '\n'; at++) {
      if (bytes[at] == '{') {
        return prefix.isPrefix() && EventKeys.firstKey(bytes, at, limit) != null ? at : -1;
      }
      prefix.take(bytes[at]);
    }
    return -1;
  }

  /**
   * Moves to the first line that holds an object which ends with it, or begins as an event does.
   *
   * @return false, at the end, if there is none
   */
  static boolean seekObject(ByteWindow window, ReadLimits limits) {
    StructureScanner scanner = new StructureScanner(limits);
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
    String key = EventKeys.firstKey(window.bytes(), brace, window.limit());
    if (key == null || EventKeys.beginEvent(key)) {
      return key != null;
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
