package dev.breadcrumbs.cloudtrail.query.internal.stats;

import java.math.BigDecimal;

/**
 * Estimates how many different texts were added, in fixed space: a HyperLogLog of 2^14 registers
 * and 64-bit hashes, with the estimator of O. Ertl, "New cardinality estimation algorithms for
 * HyperLogLog sketches" (2017), which needs no correction for small or large numbers.
 */
final class LogLogSketch {
  /** 1.04 / sqrt(2^14). */
  static final BigDecimal STANDARD_ERROR = new BigDecimal("0.008125");

  private static final int INDEX_BITS = 14;
  private static final int REGISTERS = 1 << INDEX_BITS;
  private static final int VALUE_BITS = Long.SIZE - INDEX_BITS;
  private static final double SCALE = 1 / (2 * Math.log(2));

  private final byte[] registers = new byte[REGISTERS];

  void add(String text) {
    long hash = hash(text);
    int index = (int) (hash >>> VALUE_BITS);
    int zeros = Long.numberOfLeadingZeros(hash << INDEX_BITS);
    raise(index, Math.min(zeros, VALUE_BITS) + 1);
  }

  private void raise(int index, int value) {
    if (value > registers[index]) {
      registers[index] = (byte) value;
    }
  }

  void merge(LogLogSketch other) {
    for (int index = 0; index < REGISTERS; index++) {
      raise(index, other.registers[index]);
    }
  }

  long estimate() {
    int[] counts = new int[VALUE_BITS + 2];
    for (byte register : registers) {
      counts[register]++;
    }
    double sum = REGISTERS * tau(1 - counts[VALUE_BITS + 1] / (double) REGISTERS);
    for (int value = VALUE_BITS; value >= 1; value--) {
      sum = (sum + counts[value]) / 2;
    }
    sum += REGISTERS * sigma(counts[0] / (double) REGISTERS);
    return Math.round(SCALE * REGISTERS * REGISTERS / sum);
  }

  /** The part of registers that are still empty. */
  private static double sigma(double share) {
    if (share == 1) {
      return Double.POSITIVE_INFINITY;
    }
    double power = share;
    double weight = 1;
    double sum = share;
    double previous;
    do {
      power *= power;
      previous = sum;
      sum += power * weight;
      weight += weight;
    } while (sum != previous);
    return sum;
  }

  /** The part of registers that are full. */
  private static double tau(double share) {
    if (share == 0 || share == 1) {
      return 0;
    }
    double root = share;
    double weight = 1;
    double sum = 1 - share;
    double previous;
    do {
      root = Math.sqrt(root);
      previous = sum;
      weight /= 2;
      sum -= (1 - root) * (1 - root) * weight;
    } while (sum != previous);
    return sum / 3;
  }

  /** FNV-1a over the text's chars, mixed so that each bit depends on all. */
  private static long hash(String text) {
    long hash = 0xcbf29ce484222325L;
    for (int at = 0; at < text.length(); at++) {
      hash = (hash ^ text.charAt(at)) * 0x100000001b3L;
    }
    hash = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
    hash = (hash ^ hash >>> 33) * 0xc4ceb9fe1a85ec53L;
    return hash ^ hash >>> 33;
  }
}
