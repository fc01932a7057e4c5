package dev.breadcrumbs.cloudtrail.model.reading;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * A window over the uncompressed bytes of one log file, which moves forward as they are used.
 * Damage ends the bytes and is reported; what came before it stays readable.
 */
final class ByteWindow implements AutoCloseable {
  private static final int INITIAL = 1 << 16;

  /** Scanners read words that may overhang the content. */
  private static final int PADDING = 64;

  private static final int GZIP_BUFFER = 1 << 16;

  private final String file;
  private final ReadLog log;
  private final InputStream stream;
  private byte[] bytes = new byte[INITIAL + PADDING];
  private int limit;
  private long offset;
  private boolean ended;

  ByteWindow(LogFile file, ReadLog log) throws IOException {
    this.file = file.name();
    this.log = log;
    this.stream = uncompressed(file.open());
  }

  private static InputStream uncompressed(InputStream raw) throws IOException {
    try {
      PushbackInputStream pushback = new PushbackInputStream(raw, 2);
      byte[] magic = pushback.readNBytes(2);
      pushback.unread(magic);
      boolean gzip = magic.length == 2 && (magic[0] & 0xFF) == 0x1F && (magic[1] & 0xFF) == 0x8B;
      return gzip ? new GZIPInputStream(pushback, GZIP_BUFFER) : pushback;
    } catch (IOException e) {
      raw.close();
      throw e;
    }
  }

  byte[] bytes() {
    return bytes;
  }

  /** Index behind the last byte at hand. */
  int limit() {
    return limit;
  }

  /** True once all bytes of the file are in the window or behind it. */
  boolean ended() {
    return ended;
  }

  /** Offset in the uncompressed file of an index of the window. */
  long offsetOf(int index) {
    return offset + index;
  }

  /** How many bytes are at hand from an index on. */
  int held(int from) {
    return limit - from;
  }

  /**
   * Brings in more bytes and keeps those from {@code from} on, which move to index 0.
   *
   * @return false if there are none
   */
  boolean more(int from) {
    if (ended) {
      return false;
    }
    makeRoom(from);
    int number = read();
    if (number <= 0) {
      ended = true;
      return false;
    }
    limit += number;
    log.bytesRead(number);
    return true;
  }

  private void makeRoom(int from) {
    int kept = limit - from;
    int capacity = bytes.length - PADDING;
    byte[] target = kept > capacity / 2 ? new byte[capacity * 2 + PADDING] : bytes;
    System.arraycopy(bytes, from, target, 0, kept);
    bytes = target;
    offset += from;
    limit = kept;
  }

  private int read() {
    try {
      return stream.read(bytes, limit, bytes.length - PADDING - limit);
    } catch (ZipException | EOFException e) {
      log.problem(
          ReadProblem.ofFile(
              file,
              offset + limit,
              ProblemKind.DAMAGED_GZIP,
              "compressed data is damaged or cut: " + e.getMessage()));
    } catch (IOException e) {
      log.problem(
          ReadProblem.ofFile(
              file,
              offset + limit,
              ProblemKind.UNREADABLE_FILE,
              "reading failed: " + e.getMessage()));
    }
    return -1;
  }

  @Override
  public void close() throws IOException {
    stream.close();
  }
}
