package dev.breadcrumbs.cloudtrail.model.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;

/** Gathers records into compressed blocks. Not thread-safe; closed when done. */
final class RecordBlocksBuilder implements AutoCloseable {
  /** The last level that is about as fast as the first; a seventh smaller. */
  private static final int LEVEL = 3;

  /** Four times what the compression looks back; a record is inflated by way of its whole block. */
  private static final int BLOCK_BYTES = 1 << 17;

  private final Deflater deflater = new Deflater(LEVEL, true);
  private final List<RecordBlocks.Block> blocks = new ArrayList<>();
  private byte[] records = new byte[BLOCK_BYTES];
  private int used;
  private byte[] lengths = new byte[256];
  private int lengthsUsed;
  private int count;

  void add(byte[] bytes, int from, int to) {
    int length = to - from;
    if (count > 0 && used + length > BLOCK_BYTES) {
      flush();
    }
    if (length > records.length - used) {
      records = Arrays.copyOf(records, used + length);
    }
    System.arraycopy(bytes, from, records, used, length);
    used += length;
    addLength(length);
    count++;
  }

  /** Seven bits a byte, the last of them without the highest bit. */
  private void addLength(int length) {
    if (lengthsUsed + 5 > lengths.length) {
      lengths = Arrays.copyOf(lengths, lengths.length * 2);
    }
    int rest = length;
    while (rest > 0x7F) {
      lengths[lengthsUsed++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    lengths[lengthsUsed++] = (byte) rest;
  }

  private void flush() {
    byte[] plain = Arrays.copyOf(lengths, lengthsUsed + used);
    System.arraycopy(records, 0, plain, lengthsUsed, used);
    blocks.add(new RecordBlocks.Block(smallest(plain), plain.length, count));
    used = 0;
    lengthsUsed = 0;
    count = 0;
    if (records.length > BLOCK_BYTES) {
      records = new byte[BLOCK_BYTES];
    }
  }

  private byte[] smallest(byte[] plain) {
    byte[] compressed = new byte[plain.length];
    deflater.reset();
    deflater.setInput(plain);
    deflater.finish();
    int length = deflater.deflate(compressed);
    return deflater.finished() && length < plain.length ? Arrays.copyOf(compressed, length) : plain;
  }

  List<RecordBlocks.Block> build() {
    if (count > 0) {
      flush();
    }
    return blocks;
  }

  @Override
  public void close() {
    deflater.end();
  }
}
