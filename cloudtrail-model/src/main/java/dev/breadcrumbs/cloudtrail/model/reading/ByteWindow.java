package dev.breadcrumbs.cloudtrail.model.reading;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * A window over the uncompressed bytes of one log file, with a position that moves forward. Damage
 * ends the bytes and is reported; what came before it stays readable.
 */
final class ByteWindow implements AutoCloseable {
  /** Scanners read whole words, which may overhang the content. */
  static final int PADDING = 64;

  private static final int INITIAL = 1 << 18;

  /** Data within a message is small. */
  private static final int INITIAL_WITHIN = 1 << 14;

  /** The place of the bytes is their offset. */
  private static final long OFFSET = -1;

  private final FramingFaults faults;
  private final @Nullable ReadLog log;
  private final InputStream stream;

  /** Where a problem is said to be; bytes that were taken out of a text have no offset. */
  private final long place;

  private byte[] bytes;
  private int position;
  private int limit;
  private long offset;
  private boolean ended;
  private boolean damaged;
  private boolean closed;
  private @Nullable BufferSet lender;

  private ByteWindow(
      InputStream stream, byte[] bytes, FramingFaults faults, @Nullable ReadLog log, long place) {
    this.stream = stream;
    this.bytes = bytes;
    this.faults = faults;
    this.log = log;
    this.place = place;
  }

  /** Returns a window before the first byte of a stream, which it closes. */
  static ByteWindow of(InputStream stream, FramingFaults faults, ReadLog log) {
    return new ByteWindow(stream, new byte[INITIAL + PADDING], faults, log, OFFSET);
  }

  /** The same with a lent buffer, which goes back when the window is closed. */
  static ByteWindow of(InputStream stream, BufferSet buffers, FramingFaults faults, ReadLog log) {
    ByteWindow window = new ByteWindow(stream, buffers.takeWindow(), faults, log, OFFSET);
    window.lender = buffers;
    return window;
  }

  /**
   * Returns a window over all bytes of a file, which are at hand.
   *
   * @param stream what they came from, which it closes
   * @param content the bytes, and room behind them
   * @param length how many they are
   */
  static ByteWindow ofWhole(
      InputStream stream, byte[] content, int length, FramingFaults faults, ReadLog log) {
    heedInterruption();
    ByteWindow window = new ByteWindow(stream, content, faults, log, OFFSET);
    window.limit = length;
    window.ended = true;
    log.bytesRead(length);
    return window;
  }

  /** Returns a window over nothing. */
  static ByteWindow none(FramingFaults faults) {
    InputStream nothing = InputStream.nullInputStream();
    return new ByteWindow(nothing, new byte[1 + PADDING], faults, null, OFFSET);
  }

  /** Returns a window over some bytes at hand in this one, valid as long as this does not move. */
  ByteWindow within(int from, int to) {
    ByteWindow part = new ByteWindow(InputStream.nullInputStream(), bytes, faults, null, place);
    part.offset = offset;
    part.position = from;
    part.limit = to;
    part.ended = true;
    return part;
  }

  /**
   * Returns a window over a text that stood in another one.
   *
   * @param text the text, which is not copied, and room behind it
   * @param length how much of it is text
   * @param place where it stood
   */
  static ByteWindow over(byte[] text, int length, FramingFaults faults, long place) {
    ByteWindow window = new ByteWindow(InputStream.nullInputStream(), text, faults, null, place);
    window.limit = length;
    window.ended = true;
    return window;
  }

  /** Returns a window over data, compressed or not, that stood in another one. */
  static ByteWindow unpacked(byte[] data, FramingFaults faults, ReadLimits limits, long place)
      throws IOException {
    InputStream stream = OpenedStream.of(data, limits);
    return new ByteWindow(stream, new byte[INITIAL_WITHIN + PADDING], faults, null, place);
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

  /** Where the next byte is, for those who read of it. */
  long place() {
    return placeOf(position);
  }

  /** Where the byte at an index is, for those who read of it. */
  long placeOf(int index) {
    return place == OFFSET ? offset + index : place;
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
    heedInterruption();
    makeRoom();
    int wanted = Math.max(1, 2 * limit);
    int before = limit;
    while (limit < wanted && !ended) {
      int number = read();
      ended = number < 0;
      limit += Math.max(0, number);
    }
    if (log != null) {
      log.bytesRead(limit - before);
    }
    return limit > before;
  }

  private static void heedInterruption() {
    if (Thread.currentThread().isInterrupted()) {
      throw new CloudTrailException("the reading was interrupted");
    }
  }

  /** Moves over a byte-order mark, if one is here. */
  boolean skipByteOrderMark() {
    require(3);
    boolean mark =
        held() >= 3
            && (bytes[position] & 0xFF) == 0xEF
            && (bytes[position + 1] & 0xFF) == 0xBB
            && (bytes[position + 2] & 0xFF) == 0xBF;
    position += mark ? 3 : 0;
    return mark;
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
          placeOf(limit),
          "the compressed data is damaged: " + Messages.of(e));
    } catch (IOException | RuntimeException e) {
      // Clients of object stores throw exceptions of their own, which are no IOExceptions.
      damaged = true;
      faults.ofFile(FaultException.kindOf(e), placeOf(limit), FaultException.reasonOf(e));
    }
    return -1;
  }

  /** Closes the file; a failure to close it is a problem like any other. */
  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    if (lender != null) {
      lender.keepWindow(bytes);
    }
    try {
      stream.close();
    } catch (IOException | RuntimeException e) {
      faults.ofFile(ProblemKind.UNREADABLE_FILE, place(), "cannot close: " + Messages.of(e));
    }
  }
}
