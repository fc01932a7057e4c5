package dev.breadcrumbs.cloudtrail.model.store;

/** A small number for each event, in as few bytes as the largest needs. Immutable. */
sealed interface Codes {
  int get(int event);

  /** Copies the codes of some events. */
  void copy(int[] events, int count, int[] target);

  /** Finds the events of a range whose code has a mark with the lowest bit set. */
  int select(int from, int to, byte[] marks, int[] target);

  /** Counts how often each code comes in a range, on top of what the counts have. */
  void count(int from, int to, int[] counts);

  long bytes();

  /** Codes up to 255. */
  final class Bytes implements Codes {
    private static final int KINDS = 256;

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
    public int select(int from, int to, byte[] marks, int[] target) {
      int found = 0;
      int event = from;
      while (event < to) {
        // Most searches want few events: four at a time are passed by with one comparison.
        while (event < to - 3
            && (marks[codes[event] & 0xFF]
                    | marks[codes[event + 1] & 0xFF]
                    | marks[codes[event + 2] & 0xFF]
                    | marks[codes[event + 3] & 0xFF])
                == 0) {
          event += 4;
        }
        int end = Math.min(event + 4, to);
        for (; event < end; event++) {
          target[found] = event;
          found += marks[codes[event] & 0xFF] & 1;
        }
      }
      return found;
    }

    @Override
    public void count(int from, int to, int[] counts) {
      // A counter is waited for where a code comes again and again: four take turns.
      int[] turns = new int[4 * KINDS];
      int event = from;
      for (; event < to - 3; event += 4) {
        turns[codes[event] & 0xFF]++;
        turns[KINDS | (codes[event + 1] & 0xFF)]++;
        turns[2 * KINDS | (codes[event + 2] & 0xFF)]++;
        turns[3 * KINDS | (codes[event + 3] & 0xFF)]++;
      }
      for (; event < to; event++) {
        turns[codes[event] & 0xFF]++;
      }
      for (int code = 0; code < Math.min(KINDS, counts.length); code++) {
        counts[code] +=
            turns[code] + turns[KINDS | code] + turns[2 * KINDS | code] + turns[3 * KINDS | code];
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
    public int select(int from, int to, byte[] marks, int[] target) {
      int found = 0;
      int event = from;
      while (event < to) {
        // Most searches want few events: four at a time are passed by with one comparison.
        while (event < to - 3
            && (marks[codes[event]]
                    | marks[codes[event + 1]]
                    | marks[codes[event + 2]]
                    | marks[codes[event + 3]])
                == 0) {
          event += 4;
        }
        int end = Math.min(event + 4, to);
        for (; event < end; event++) {
          target[found] = event;
          found += marks[codes[event]] & 1;
        }
      }
      return found;
    }

    @Override
    public void count(int from, int to, int[] counts) {
      // One counter at a time is waited for where a code comes again and again.
      int[] even = counts;
      int[] odd = new int[counts.length];
      int event = from;
      for (; event < to - 1; event += 2) {
        even[codes[event]]++;
        odd[codes[event + 1]]++;
      }
      if (event < to) {
        even[codes[event]]++;
      }
      for (int code = 0; code < odd.length; code++) {
        counts[code] += odd[code];
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
    public int select(int from, int to, byte[] marks, int[] target) {
      int found = 0;
      int event = from;
      while (event < to) {
        // Most searches want few events: four at a time are passed by with one comparison.
        while (event < to - 3
            && (marks[codes[event]]
                    | marks[codes[event + 1]]
                    | marks[codes[event + 2]]
                    | marks[codes[event + 3]])
                == 0) {
          event += 4;
        }
        int end = Math.min(event + 4, to);
        for (; event < end; event++) {
          target[found] = event;
          found += marks[codes[event]] & 1;
        }
      }
      return found;
    }

    @Override
    public void count(int from, int to, int[] counts) {
      // One counter at a time is waited for where a code comes again and again.
      int[] even = counts;
      int[] odd = new int[counts.length];
      int event = from;
      for (; event < to - 1; event += 2) {
        even[codes[event]]++;
        odd[codes[event + 1]]++;
      }
      if (event < to) {
        even[codes[event]]++;
      }
      for (int code = 0; code < odd.length; code++) {
        counts[code] += odd[code];
      }
    }

    @Override
    public long bytes() {
      return Heap.array(codes.length, Integer.BYTES);
    }
  }
}
