package dev.breadcrumbs.cloudtrail.model.reading;

import java.util.Optional;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Inflates files of one gzip member (RFC 1952) at once, by a library that is faster than the JDK's.
 * Whatever is odd about a file, large or damaged is left to {@link GzipStream}. For one thread at a
 * time.
 */
final class WholeMember implements AutoCloseable {
  /** Files above that are inflated piece by piece, as they are read. */
  static final int MOST_COMPRESSED = 8 << 20;

  private static final int MOST_CONTENT = 32 << 20;

  /** One of so many parts of the heap is a buffer's at most. */
  private static final int PARTS_OF_HEAP = 32;

  private static final int HEADER = 10;
  private static final int FLAGS = 3;
  private static final int NAMED = 8;
  private static final int TRAILER = 8;

  private final @Nullable WholeInflater inflater;
  private final CRC32 checksum = new CRC32();
  private final long most;
  private byte[] content = new byte[0];

  WholeMember(Optional<WholeInflater> inflater) {
    this.inflater = inflater.orElse(null);
    this.most = Math.min(MOST_CONTENT, Runtime.getRuntime().maxMemory() / PARTS_OF_HEAP);
  }

  /** Whether there is a library to inflate with. */
  boolean isAvailable() {
    return inflater != null;
  }

  /**
   * Inflates a file.
   *
   * @param file the whole file
   * @param length how long it is
   * @return how long its content is; -1 if it is to be read by other means
   */
  int inflate(byte[] file, int length, ReadLimits limits) {
    int from = endOfHeader(file, length);
    int to = length - TRAILER;
    if (inflater == null || from < 0 || to <= from) {
      return -1;
    }
    long expected = fourBytes(file, length - 4) & 0xFFFF_FFFFL;
    if (expected > most || new Expansion(limits).grow((int) expected, length) != null) {
      return -1;
    }
    int number = (int) expected;
    ensureRoom(number);
    if (!inflater.inflate(file, from, to, content, number)) {
      return -1;
    }
    checksum.reset();
    checksum.update(content, 0, number);
    return (int) checksum.getValue() == fourBytes(file, to) ? number : -1;
  }

  /** Where the compressed data begins; -1 if the header has more than a name. */
  private static int endOfHeader(byte[] file, int length) {
    if (length < HEADER || file[2] != GzipStream.DEFLATED) {
      return -1;
    }
    if (file[FLAGS] == 0) {
      return HEADER;
    }
    if (file[FLAGS] != NAMED) {
      return -1;
    }
    int at = HEADER;
    while (at < length && file[at] != 0) {
      at++;
    }
    return at + 1;
  }

  private void ensureRoom(int number) {
    int needed = number + WholeInflater.ROOM + ByteWindow.PADDING;
    if (content.length < needed) {
      // The buffer before is given up first, and files of nearly one size share the next.
      content = new byte[0];
      content = new byte[(int) Math.min(needed + needed / 4L, most + needed - number)];
    }
  }

  /** What was inflated last, from index 0 on; valid until the next file. */
  byte[] content() {
    return content;
  }

  private static int fourBytes(byte[] bytes, int at) {
    return (bytes[at] & 0xFF)
        | (bytes[at + 1] & 0xFF) << 8
        | (bytes[at + 2] & 0xFF) << 16
        | (bytes[at + 3] & 0xFF) << 24;
  }

  @Override
  public void close() {
    if (inflater != null) {
      inflater.close();
    }
  }
}
