package dev.breadcrumbs.cloudtrail.isal;

import com.intel.gkl.compression.IntelInflater;
import dev.breadcrumbs.cloudtrail.model.reading.WholeInflater;

/**
 * Inflates by ISA-L. The binding tells neither how much it took of its input nor whether the stream
 * has ended; both are found out by handing it the last byte alone, and then some more. For one
 * thread at a time.
 */
final class IsalInflater implements WholeInflater {
  private static final int TRAILER = 8;

  private final IntelInflater inflater = new IntelInflater(true);

  @Override
  public boolean inflate(byte[] deflated, int from, int to, byte[] target, int length) {
    try {
      return isWhole(deflated, from, to, target, length);
    } catch (RuntimeException e) {
      // How the binding speaks of damage. Whoever reads the data by other means says where it is.
      return false;
    }
  }

  private boolean isWhole(byte[] deflated, int from, int to, byte[] target, int length) {
    int room = length + ROOM;
    inflater.reset();
    int last = to - 1;
    int number = last == from ? 0 : next(deflated, from, last - from, target, 0, room);
    if (last > from && !inflater.finished()) {
      // "Finished" is the input. The stream ended before its last byte, or is damaged.
      return false;
    }
    if (number > length) {
      return false;
    }
    number += next(deflated, last, 1, target, number, room - number);
    if (number != length) {
      return false;
    }
    // What follows the end of a stream is not looked at; what follows anything else is inflated.
    return next(deflated, to, TRAILER, target, number, room - number) == 0;
  }

  private int next(byte[] input, int from, int number, byte[] target, int at, int room) {
    inflater.setInput(input, from, number);
    return inflater.inflate(target, at, room);
  }

  @Override
  public void close() {
    inflater.end();
  }
}
