package dev.breadcrumbs.cloudtrail.benchmarks;

import java.io.IOException;

/** Decodes all events of a log file; used by one thread. */
interface Decoder {
  /**
   * Decodes {@code {"Records":[...]}} or events one after the other.
   *
   * @param bytes UTF-8 text; only the first {@code length} bytes count
   * @return how many events there were
   */
  long decode(byte[] bytes, int length) throws IOException;
}
