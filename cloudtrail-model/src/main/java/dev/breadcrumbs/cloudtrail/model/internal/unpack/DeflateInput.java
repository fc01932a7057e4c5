package dev.breadcrumbs.cloudtrail.model.internal.unpack;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a source, taken one by one, or inflated (RFC 1951). Keeps its buffer from source to
 * source; for one thread at a time.
 */
final class DeflateInput implements AutoCloseable {
  private static final int BUFFER = 1 << 16;

  private final byte[] buffer = new byte[BUFFER];
  private final Inflater inflater = new Inflater(true);
  private InputStream source = InputStream.nullInputStream();
  private int at;
  private int limit;
  private long filled;
  private boolean inflating;
  private @Nullable Damage damage;

  /** Starts with the first byte of another source, which stays the caller's to close. */
  void begin(InputStream begun) {
    source = begun;
    at = 0;
    limit = 0;
    filled = 0;
    inflating = false;
    damage = null;
  }

  /** Whether the source has no further byte. */
  boolean isAtEnd() throws IOException {
    return at == limit && !fill();
  }

  private boolean fill() throws IOException {
    at = 0;
    limit = Math.max(0, source.read(buffer, 0, BUFFER));
    filled += limit;
    return limit > 0;
  }

  /** How many bytes were taken. */
  long taken() {
    return filled - (inflating ? inflater.getRemaining() : limit - at);
  }

  int next() throws IOException {
    if (isAtEnd()) {
      throw Damage.cut();
    }
    return buffer[at++] & 0xFF;
  }

  int nextTwo() throws IOException {
    return next() | next() << 8;
  }

  int nextFour() throws IOException {
    return nextTwo() | nextTwo() << 16;
  }

  /** Returns the byte so many places ahead of the next; -1 if there is none, or no room for it. */
  int peek(int ahead) throws IOException {
    while (limit - at <= ahead) {
      System.arraycopy(buffer, at, buffer, 0, limit - at);
      limit -= at;
      at = 0;
      int number = limit == BUFFER ? -1 : source.read(buffer, limit, BUFFER - limit);
      if (number <= 0) {
        return -1;
      }
      limit += number;
      filled += number;
    }
    return buffer[at + ahead] & 0xFF;
  }

  /** Whether the next four bytes, which are not taken, are these. */
  boolean isAhead(int four) throws IOException {
    return (peek(0) | peek(1) << 8 | peek(2) << 16 | peek(3) << 24) == four && peek(3) >= 0;
  }

  void skip(long number) throws IOException {
    long left = number;
    while (left > 0) {
      if (isAtEnd()) {
        throw Damage.cut();
      }
      int skipped = (int) Math.min(left, limit - at);
      at += skipped;
      left -= skipped;
    }
  }

  /** Takes bytes as they are; at least one of those that are asked for. */
  int take(byte[] target, int from, int length) throws IOException {
    if (isAtEnd()) {
      throw Damage.cut();
    }
    int number = Math.min(length, limit - at);
    System.arraycopy(buffer, at, target, from, number);
    at += number;
    return number;
  }

  /** What follows is inflated. */
  void startInflating() {
    inflater.reset();
    inflater.setInput(buffer, at, limit - at);
    inflating = true;
    damage = null;
  }

  /**
   * Inflates bytes. What comes out before damage is given, and the damage thrown by the next call.
   *
   * @return how many, at least one; -1 behind the last, where the next byte is one to take again
   */
  int inflate(byte[] target, int from, int length) throws IOException {
    if (damage != null) {
      throw damage;
    }
    while (!inflater.finished()) {
      int number = inflateSome(target, from, length);
      if (number > 0) {
        return number;
      }
      if (inflater.needsDictionary()) {
        throw new Damage("it needs a dictionary");
      }
      if (inflater.needsInput() && !inflater.finished()) {
        if (!fill()) {
          throw Damage.cut();
        }
        inflater.setInput(buffer, 0, limit);
      }
    }
    at = limit - inflater.getRemaining();
    inflating = false;
    return -1;
  }

  private int inflateSome(byte[] target, int from, int length) throws Damage {
    long before = inflater.getBytesWritten();
    try {
      return inflater.inflate(target, from, length);
    } catch (DataFormatException e) {
      String reason = e.getMessage();
      damage = new Damage(reason == null ? "not readable" : reason);
      int readable = (int) (inflater.getBytesWritten() - before);
      if (readable == 0) {
        throw damage;
      }
      return readable;
    }
  }

  /** How many bytes came out since inflating started. */
  long inflated() {
    return inflater.getBytesWritten();
  }

  @Override
  public void close() {
    inflater.end();
  }
}
