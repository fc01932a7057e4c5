package dev.breadcrumbs.cloudtrail.model.reading;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Gives at least a byte at a time, of a stream that may give none though asked for some: readers in
 * loops would wait for it for ever.
 */
final class EagerStream extends FilterInputStream {
  EagerStream(InputStream stream) {
    super(stream);
  }

  @Override
  public int read(byte[] target, int from, int length) throws IOException {
    int number = in.read(target, from, length);
    if (number != 0 || length == 0) {
      return number;
    }
    int one = in.read();
    if (one < 0) {
      return -1;
    }
    target[from] = (byte) one;
    return 1;
  }
}
