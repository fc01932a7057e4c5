package dev.breadcrumbs.cloudtrail.model.reading;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Objects;
import java.util.zip.ZipException;

/**
 * A window over the uncompressed bytes of one log file, with a position that moves forward. Damage
 * ends the bytes and is reported; what came before it stays readable.
 */
final class ByteWindow implements AutoCloseable {
  private static final int INITIAL = 1 << 18;

  /** Scanners read whole words, which may overhang the content. */
  private static final int PADDING = 64;

  private final FramingFaults faults;
  private final ReadLog log;
  private final InputStream stream;
  private byte[] bytes;
  private int position;
  private int limit;
  private long offset;
  private boolean ended;
  private boolean damaged;

  private ByteWindow(InputStream stream, int size, FramingFaults faults, ReadLog log) {
    this.stream = stream;
    this.bytes = new byte[size + PADDING];
    this.faults = faults;
    this.log = log;
  }

  /** Opens a window before the first byte of a file. */
  static ByteWindow open(LogFile file, FramingFaults faults, ReadLog log) throws IOException {
    return new ByteWindow(
        uncompressed(Objects.requireNonNull(file.open(), "it opened no stream")),
        INITIAL,
        faults,
        log);
  }

  /** Gives a window over nothing, for a file that could not be opened. */
  static ByteWindow none(FramingFaults faults, ReadLog log) {
    return new ByteWindow(InputStream.nullInputStream(), 1, faults, log);
  }

  private static InputStream uncompressed(InputStream raw) throws IOException {
    try {
      PushbackInputStream pushback = new PushbackInputStream(new EagerStream(raw), 2);
      byte[] magic = pushback.readNBytes(2);
      pushback.unread(magic);
      boolean gzip = magic.length == 2 && (magic[0] & 0xFF) == 0x1F && (magic[1] & 0xFF) == 0x8B;
      return gzip ? new GzipStream(pushback) : pushback;
    } catch (IOException | RuntimeException e) {
      raw.close();
      throw e;
    }
  }

  byte[] bytes() {
    return bytes;
  }

  /** Index of the next byte. */
  int position() {
    return position;
  }

  void moveTo(int index) {
    position = index;
  }

  /** The next byte, which must be at hand. */
  byte current() {
    return bytes[position];
  }

  /** Index behind the last byte at hand. */
  int limit() {
    return limit;
  }

  /** How many bytes are at hand from the position on. */
  int held() {
    return limit - position;
  }

  /** Offset of the position in the uncompressed file. */
  long offset() {
    return offset + position;
  }

  /** Offset in the uncompressed file of an index of the window. */
  long offsetOf(int index) {
    return offset + index;
  }

  /** True once reading failed; bytes may be missing behind the limit. */
  boolean damaged() {
    return damaged;
  }

  /** Brings in bytes until so many are at hand, or the file ends. */
  void require(int number) {
    while (held() < number && more()) {
      // Streams may give a byte at a time.
    }
  }

  /**
   * Brings in more bytes and keeps those from the position on, which moves to index 0: at least as
   * many again as there are, so that looking at all of them anew costs no more than reading them.
   *
   * @return false if there are none
   * @throws CloudTrailException if the thread is interrupted, which it stays
   */
  boolean more() {
    if (ended) {
      return false;
    }
    if (Thread.currentThread().isInterrupted()) {
      throw new CloudTrailException("the reading was interrupted");
    }
    makeRoom();
    int wanted = Math.max(1, 2 * limit);
    int before = limit;
    while (limit < wanted && !ended) {
      int number = read();
      ended = number < 0;
      limit += Math.max(0, number);
    }
    log.bytesRead(limit - before);
    return limit > before;
  }

  /** Brings in more bytes if there is room for as many as are at hand: the window does not grow. */
  boolean refill() {
    return held() <= (bytes.length - PADDING) / 2 && more();
  }

  private void makeRoom() {
    int kept = held();
    int capacity = bytes.length - PADDING;
    byte[] target = kept > capacity / 2 ? new byte[2 * capacity + PADDING] : bytes;
    System.arraycopy(bytes, position, target, 0, kept);
    bytes = target;
    offset += position;
    position = 0;
    limit = kept;
  }

  private int read() {
    try {
      return stream.read(bytes, limit, bytes.length - PADDING - limit);
    } catch (ZipException | EOFException e) {
      damaged = true;
      faults.ofFile(
          ProblemKind.DAMAGED_GZIP,
          offset + limit,
          "the compressed data is damaged: " + Messages.of(e));
    } catch (IOException | RuntimeException e) {
      // Clients of object stores throw exceptions of their own, which are no IOExceptions.
      damaged = true;
      faults.ofFile(
          ProblemKind.UNREADABLE_FILE, offset + limit, "reading failed: " + Messages.of(e));
    }
    return -1;
  }

  /** Closes the file; a failure to close it is a problem like any other. */
  @Override
  public void close() {
    try {
      stream.close();
    } catch (IOException | RuntimeException e) {
      faults.ofFile(ProblemKind.UNREADABLE_FILE, offset(), "cannot close: " + Messages.of(e));
    }
  }
}
