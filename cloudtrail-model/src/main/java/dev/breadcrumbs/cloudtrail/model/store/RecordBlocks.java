package dev.breadcrumbs.cloudtrail.model.store;

import java.util.Arrays;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Records as they were read, compressed in blocks of some dozens: a block is the length of each
 * record, then the records. Immutable.
 */
final class RecordBlocks {
  /** How many bytes more a block's array has when inflated, for scanners that look ahead. */
  private static final int PADDING = 64;

  private final byte[][] blocks;
  private final int[] lengths;
  private final int[] behind;

  private RecordBlocks(byte[][] blocks, int[] lengths, int[] behind) {
    this.blocks = blocks;
    this.lengths = lengths;
    this.behind = behind;
  }

  /** A block as it is kept: as it was where compressing it did not help. */
  static final class Block {
    final byte[] kept;
    final int plainLength;
    final int records;

    Block(byte[] kept, int plainLength, int records) {
      this.kept = kept;
      this.plainLength = plainLength;
      this.records = records;
    }
  }

  static RecordBlocks of(List<Block> blocks) {
    int[] behind = blocks.stream().mapToInt(block -> block.records).toArray();
    Arrays.parallelPrefix(behind, Integer::sum);
    return new RecordBlocks(
        blocks.stream().map(block -> block.kept).toArray(byte[][]::new),
        blocks.stream().mapToInt(block -> block.plainLength).toArray(),
        behind);
  }

  /** The number of the block that a record is in. */
  int blockOf(int record) {
    int found = Arrays.binarySearch(behind, record);
    return found < 0 ? -found - 1 : found + 1;
  }

  int firstRecord(int block) {
    return block == 0 ? 0 : behind[block - 1];
  }

  int recordCount(int block) {
    return behind[block] - firstRecord(block);
  }

  int plainLength(int block) {
    return lengths[block];
  }

  /** Inflates a block; the array is longer than its content. */
  byte[] inflate(int block) {
    byte[] kept = blocks[block];
    int length = lengths[block];
    if (kept.length == length) {
      return Arrays.copyOf(kept, length + PADDING);
    }
    byte[] plain = new byte[length + PADDING];
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(kept);
      int inflated = 0;
      while (inflated < length) {
        int more = inflater.inflate(plain, inflated, length - inflated);
        if (more == 0) {
          throw new IllegalStateException("a block of records ends early");
        }
        inflated += more;
      }
      return plain;
    } catch (DataFormatException e) {
      throw new IllegalStateException("a block of records is damaged", e);
    } finally {
      inflater.end();
    }
  }

  long bytes() {
    long size =
        Heap.array(lengths.length, Integer.BYTES) + Heap.array(behind.length, Integer.BYTES);
    size += Heap.array(blocks.length, Integer.BYTES);
    for (byte[] block : blocks) {
      size += Heap.array(block.length, Byte.BYTES);
    }
    return size;
  }
}
