package dev.breadcrumbs.cloudtrail.model.internal.gzip;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * Reads the members of gzip data (RFC 1952) off a stream, one after the other: {@link #enter} reads
 * a member's header, {@link #read} its content and, at the end of it, checks the trailer. What
 * becomes of damage, and of bytes behind a member, is the caller's decision. Keeps its buffers from
 * source to source; for one thread at a time.
 */
public final class GzipMembers implements AutoCloseable {
  private static final int BUFFER = 1 << 16;
  private static final int DEFLATED = 8;
  private static final int CHECKSUM_OF_HEADER = 2;
  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;

  private final byte[] buffer = new byte[BUFFER];
  private final Inflater inflater = new Inflater(true);
  private final CRC32 checksum = new CRC32();
  private InputStream source = InputStream.nullInputStream();
  private int at;
  private int limit;
  private long taken;
  private @Nullable GzipDamage damage;

  /** Starts with the first byte of another source, which stays the caller's to close. */
  public void begin(InputStream begun) {
    source = begun;
    at = 0;
    limit = 0;
    taken = 0;
    damage = null;
  }

  /** Whether the source has no further byte. */
  public boolean isAtEnd() throws IOException {
    return at == limit && !fill();
  }

  /** Passes over zeros, which pad the last member as gzip itself has it. */
  public void skipZeros() throws IOException {
    while (!isAtEnd() && buffer[at] == 0) {
      at++;
    }
  }

  /** Whether the next two bytes, which are taken, are those that a member begins with. */
  public boolean takeMagic() throws IOException {
    return next() == 0x1F && next() == 0x8B;
  }

  /** Reads the header of a member, behind its first two bytes. */
  public void enter() throws IOException {
    if (next() != DEFLATED) {
      throw new GzipDamage("unknown compression method");
    }
    int flags = next();
    skipBytes(6);
    if ((flags & EXTRA) != 0) {
      skipBytes(next() | next() << 8);
    }
    if ((flags & NAME) != 0) {
      skipText();
    }
    if ((flags & COMMENT) != 0) {
      skipText();
    }
    if ((flags & CHECKSUM_OF_HEADER) != 0) {
      skipBytes(2);
    }
    inflater.reset();
    inflater.setInput(buffer, at, limit - at);
    checksum.reset();
  }

  /**
   * Reads content of the member. What comes out before damage is given, and the damage thrown by
   * the next call.
   *
   * @return how many bytes, at least one; -1 behind the last, whose trailer was then right
   * @throws GzipDamage if the content or the trailer is not as it should be
   */
  public int read(byte[] target, int from, int length) throws IOException {
    if (damage != null) {
      throw damage;
    }
    while (!inflater.finished()) {
      int number = inflate(target, from, length);
      if (number > 0) {
        checksum.update(target, from, number);
        return number;
      }
      if (inflater.needsDictionary()) {
        throw new GzipDamage("it needs a dictionary");
      }
      if (inflater.needsInput() && !inflater.finished()) {
        if (!fill()) {
          throw cut();
        }
        inflater.setInput(buffer, 0, limit);
      }
    }
    checkTrailer();
    return -1;
  }

  private int inflate(byte[] target, int from, int length) throws GzipDamage {
    long before = inflater.getBytesWritten();
    try {
      return inflater.inflate(target, from, length);
    } catch (DataFormatException e) {
      String reason = e.getMessage();
      damage = new GzipDamage(reason == null ? "not readable" : reason);
      int readable = (int) (inflater.getBytesWritten() - before);
      if (readable == 0) {
        throw damage;
      }
      return readable;
    }
  }

  private void checkTrailer() throws IOException {
    at = limit - inflater.getRemaining();
    if (nextFour() != (int) checksum.getValue()) {
      throw new GzipDamage("the checksum does not match");
    }
    if (nextFour() != (int) inflater.getBytesWritten()) {
      throw new GzipDamage("the length does not match");
    }
  }

  /** How many bytes of the source the content that was read so far took. */
  public long compressed() {
    return taken - inflater.getRemaining();
  }

  private boolean fill() throws IOException {
    at = 0;
    limit = Math.max(0, source.read(buffer, 0, BUFFER));
    taken += limit;
    return limit > 0;
  }

  private int next() throws IOException {
    if (isAtEnd()) {
      throw cut();
    }
    return buffer[at++] & 0xFF;
  }

  private int nextFour() throws IOException {
    return next() | next() << 8 | next() << 16 | next() << 24;
  }

  private void skipBytes(int number) throws IOException {
    for (int count = 0; count < number; count++) {
      next();
    }
  }

  private void skipText() throws IOException {
    while (next() != 0) {
      // Names and comments end with a zero.
    }
  }

  private static GzipDamage cut() {
    return new GzipDamage("it ends too early");
  }

  @Override
  public void close() {
    inflater.end();
  }
}
