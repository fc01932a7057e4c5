package dev.breadcrumbs.cloudtrail.model.store;

/** A small number for each event, in as few bytes as the largest needs. Immutable. */
sealed interface Codes {
  int get(int event);

  /** Copies the codes of some events. */
  void copy(int[] events, int count, int[] target);

  /** Copies the codes of events that follow one another. */
  void copy(int from, int count, int[] target);

  long bytes();

  /** Codes up to 255. */
  final class Bytes implements Codes {
    private final byte[] codes;

    Bytes(byte[] codes) {
      this.codes = codes;
    }

    @Override
    public int get(int event) {
      return codes[event] & 0xFF;
    }

    @Override
    public void copy(int[] events, int count, int[] target) {
      for (int at = 0; at < count; at++) {
        target[at] = codes[events[at]] & 0xFF;
      }
    }

    @Override
    public void copy(int from, int count, int[] target) {
      for (int at = 0; at < count; at++) {
        target[at] = codes[from + at] & 0xFF;
      }
    }

    @Override
    public long bytes() {
      return Heap.array(codes.length, Byte.BYTES);
    }
  }

  /** Codes up to 65,535. */
  final class Chars implements Codes {
    private final char[] codes;

    Chars(char[] codes) {
      this.codes = codes;
    }

    @Override
    public int get(int event) {
      return codes[event];
    }

    @Override
    public void copy(int[] events, int count, int[] target) {
      for (int at = 0; at < count; at++) {
        target[at] = codes[events[at]];
      }
    }

    @Override
    public void copy(int from, int count, int[] target) {
      for (int at = 0; at < count; at++) {
        target[at] = codes[from + at];
      }
    }

    @Override
    public long bytes() {
      return Heap.array(codes.length, Character.BYTES);
    }
  }

  /** Any codes. */
  final class Ints implements Codes {
    private final int[] codes;

    Ints(int[] codes) {
      this.codes = codes;
    }

    @Override
    public int get(int event) {
      return codes[event];
    }

    @Override
    public void copy(int[] events, int count, int[] target) {
      for (int at = 0; at < count; at++) {
        target[at] = codes[events[at]];
      }
    }

    @Override
    public void copy(int from, int count, int[] target) {
      System.arraycopy(codes, from, target, 0, count);
    }

    @Override
    public long bytes() {
      return Heap.array(codes.length, Integer.BYTES);
    }
  }
}
