package dev.breadcrumbs.cloudtrail.model.store;

/** Stands on one stored record after the other, and keeps their block at hand. Not thread-safe. */
public final class RecordCursor {
  private final RecordBlocks blocks;
  private int block = -1;
  private byte[] bytes = new byte[0];
  private int[] ends = new int[1];
  private int index;

  RecordCursor(RecordBlocks blocks) {
    this.blocks = blocks;
  }

  /**
   * Moves to a record.
   *
   * @param event the event's number
   */
  public void moveTo(int event) {
    if (block < 0 || event < first() || event >= first() + blocks.recordCount(block)) {
      open(blocks.blockOf(event));
    }
    index = event - first();
  }

  private int first() {
    return blocks.firstRecord(block);
  }

  private void open(int number) {
    block = number;
    bytes = blocks.inflate(number);
    int count = blocks.recordCount(number);
    ends = new int[count + 1];
    int at = 0;
    for (int record = 1; record <= count; record++) {
      int length = 0;
      int shift = 0;
      while (bytes[at] < 0) {
        length |= (bytes[at++] & 0x7F) << shift;
        shift += 7;
      }
      length |= bytes[at++] << shift;
      ends[record] = ends[record - 1] + length;
    }
    for (int record = 0; record <= count; record++) {
      ends[record] += at;
    }
  }

  /**
   * Returns the bytes that hold the record. They change with the next move.
   *
   * @return the buffer; it has 64 bytes and more behind its content
   */
  public byte[] bytes() {
    return bytes;
  }

  /**
   * Returns the index of the record's opening brace.
   *
   * @return the index, inclusive
   */
  public int start() {
    return ends[index];
  }

  /**
   * Returns the index behind the record's closing brace.
   *
   * @return the index, exclusive
   */
  public int end() {
    return ends[index + 1];
  }
}
