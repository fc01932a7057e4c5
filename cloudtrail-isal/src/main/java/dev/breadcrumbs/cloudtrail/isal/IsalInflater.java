package dev.breadcrumbs.cloudtrail.isal;

import com.intel.gkl.compression.IntelInflater;
import dev.breadcrumbs.cloudtrail.model.reading.WholeInflater;

/**
 * Inflates by ISA-L. The binding tells neither how much it took of its input nor whether the stream
 * has ended, and the library reads some bytes ahead. But behind the end of a stream it takes no
 * further input: a stream is whole if it takes its last byte, and not the byte behind it. For one
 * thread at a time.
 */
final class IsalInflater implements WholeInflater {
  private final IntelInflater inflater = new IntelInflater(true);

  @Override
  public boolean inflate(byte[] deflated, int from, int to, byte[] target, int length) {
    try {
      inflater.reset();
      int last = to - 1;
      int number = last == from ? 0 : inflated(deflated, from, last - from, target, 0, length);
      if (number > length) {
        return false;
      }
      number += inflated(deflated, last, 1, target, number, length);
      boolean needed = InputFlag.isSet(inflater);
      return needed
          && number == length
          && inflated(deflated, to, 1, target, number, length) == 0
          && !InputFlag.isSet(inflater);
    } catch (RuntimeException e) {
      // How the binding speaks of damage. Whoever reads the data by other means says where it is.
      return false;
    }
  }

  private int inflated(byte[] input, int from, int number, byte[] target, int at, int length) {
    InputFlag.clear(inflater);
    inflater.setInput(input, from, number);
    return inflater.inflate(target, at, length + ROOM - at);
  }

  @Override
  public void close() {
    inflater.end();
  }
}
