package dev.breadcrumbs.cloudtrail.benchmarks.corpus;

/** How the events of a corpus are spread over its files. */
enum FileSizes {
  /** Each file has as many as the next. */
  EVEN {
    @Override
    long firstOf(int file, int files, long events) {
      // Multiplying before dividing spreads the remainder evenly.
      return events * file / files;
    }
  },
  /** A few each; 44 files of 100 have one event, which is less than 1,000 bytes when compressed. */
  TINY {
    @Override
    long firstOf(int file, int files, long events) {
      int within = file % PATTERN.length;
      long first = (long) (file / PATTERN.length) * sumOf(PATTERN.length);
      return first + sumOf(within);
    }
  };

  /** The numbers of events of 25 files, over and over. */
  private static final int[] PATTERN = {
    1, 3, 1, 8, 1, 2, 5, 1, 4, 12, 1, 2, 1, 6, 1, 3, 1, 10, 2, 1, 5, 1, 4, 1, 12
  };

  /** The number of the first event of a file. */
  abstract long firstOf(int file, int files, long events);

  /** How many tiny files so many events fill. */
  static int tinyFiles(long events) {
    int file = 0;
    while (TINY.firstOf(file, 0, events) < events) {
      file++;
    }
    return file;
  }

  private static long sumOf(int files) {
    long sum = 0;
    for (int file = 0; file < files; file++) {
      sum += PATTERN[file];
    }
    return sum;
  }
}
