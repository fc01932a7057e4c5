package dev.breadcrumbs.cloudtrail.isal;

import com.intel.gkl.compression.IntelInflater;
import dev.breadcrumbs.cloudtrail.model.reading.WholeInflater;

/**
 * Inflates by ISA-L. The binding does not tell how much it took of its input, but whether it took
 * all of it: a stream that is whole takes all of its bytes, and not one of what follows. For one
 * thread at a time.
 */
final class IsalInflater implements WholeInflater {
  private final IntelInflater inflater = new IntelInflater(true);

  @Override
  public boolean inflate(byte[] deflated, int from, int to, byte[] target, int length) {
    try {
      inflater.reset();
      int room = length + ROOM;
      return takes(deflated, from, to - from, target, 0, room) == length
          && InputFlag.isSet(inflater)
          && takes(deflated, to, 1, target, length, ROOM) == 0
          && !InputFlag.isSet(inflater);
    } catch (RuntimeException e) {
      // How the binding speaks of damage. Whoever reads the data by other means says where it is.
      return false;
    }
  }

  private int takes(byte[] input, int from, int number, byte[] target, int at, int room) {
    InputFlag.clear(inflater);
    inflater.setInput(input, from, number);
    return inflater.inflate(target, at, room);
  }

  @Override
  public void close() {
    inflater.end();
  }
}
