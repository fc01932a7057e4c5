package dev.breadcrumbs.cloudtrail.model.reading;

import dev.breadcrumbs.cloudtrail.model.internal.envelope.Envelope;
import dev.breadcrumbs.cloudtrail.model.internal.envelope.StructureScanner;

/** Looks at what lies ahead in a window, and brings in as much of it as that takes. */
final class LookAhead {
  private final ByteWindow window;
  private final ReadLimits limits;

  LookAhead(ByteWindow window, ReadLimits limits) {
    this.window = window;
    this.limits = limits;
  }

  /** A way to look at bytes that can say that there are not enough of them. */
  interface Scan {
    int run(byte[] bytes, int from, int limit);
  }

  /** Looks at the bytes from the position on, at more and more of them until they are enough. */
  int scan(Scan scan) {
    int answer = scan.run(window.bytes(), window.position(), window.limit());
    while (answer == StructureScanner.NEED_MORE && hasRoom() && window.more()) {
      answer = scan.run(window.bytes(), window.position(), window.limit());
    }
    return answer;
  }

  /** Whether what is held from the position on is less than the largest record. */
  boolean hasRoom() {
    return window.held() <= limits.recordBytes();
  }

  /**
   * Stands on the next byte that is no blank, and no comma where commas separate; false at the end.
   */
  boolean skipSeparators(boolean commas) {
    do {
      byte[] bytes = window.bytes();
      for (int at = window.position(); at < window.limit(); at++) {
        if (!Envelope.isBlank(bytes[at]) && (bytes[at] != ',' || !commas)) {
          window.moveTo(at);
          return true;
        }
      }
      window.moveTo(window.limit());
    } while (window.more());
    return false;
  }
}
