package dev.breadcrumbs.cloudtrail.model.reading;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * Uncompresses gzip data of one member or several (RFC 1952). The JDK's own stream stops in silence
 * at a damaged second member, or when its source cannot tell how much is available, and drops what
 * it inflated just before the damage; this one gives all that is readable, then fails.
 */
final class GzipStream extends InputStream {
  private static final int BUFFER = 1 << 16;
  private static final int DEFLATED = 8;
  private static final int CHECKSUM_OF_HEADER = 2;
  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;

  /** Compression that is too good to be true shows early; small files may well be all alike. */
  private static final long RATIO_FROM = 8 << 20;

  private final InputStream source;
  private final ReadLimits limits;
  private final byte[] buffer = new byte[BUFFER];
  private final Inflater inflater = new Inflater(true);
  private final CRC32 checksum = new CRC32();
  private int at;
  private int limit;
  private boolean inMember;
  private boolean ended;
  private long compressed;
  private long uncompressed;
  private @Nullable IOException damage;

  GzipStream(InputStream source, ReadLimits limits) {
    this.source = source;
    this.limits = limits;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int from, int length) throws IOException {
    if (damage != null) {
      throw damage;
    }
    if (length == 0) {
      return 0;
    }
    while (!ended) {
      if (!inMember) {
        readHeader();
      }
      int number = inflate(target, from, length);
      if (number > 0) {
        checksum.update(target, from, number);
        uncompressed += number;
        damage = damage == null ? excess() : damage;
        return number;
      }
      if (inflater.finished()) {
        readTrailer();
        ended = !anotherFollows();
      } else if (inflater.needsInput()) {
        if (!fill()) {
          throw cut();
        }
        inflater.setInput(buffer, 0, limit);
      }
    }
    return -1;
  }

  /** What is wrong with the amount that came out so far, if something is. */
  private @Nullable IOException excess() {
    if (uncompressed > limits.decompressedBytes()) {
      return new FaultException(
          ProblemKind.DECOMPRESSED_TOO_LARGE,
          "the compressed data is more than "
              + limits.decompressedBytes()
              + " bytes when uncompressed");
    }
    long read = compressed - inflater.getRemaining();
    if (uncompressed > RATIO_FROM && uncompressed / limits.ratio() > read) {
      return new FaultException(
          ProblemKind.RATIO_TOO_HIGH,
          "the compressed data grows more than " + limits.ratio() + " times when uncompressed");
    }
    return null;
  }

  /** Inflates; what comes out before damage is given now, and the damage with the next call. */
  private int inflate(byte[] target, int from, int length) throws ZipException {
    long before = inflater.getBytesWritten();
    try {
      return inflater.inflate(target, from, length);
    } catch (DataFormatException e) {
      String reason = e.getMessage();
      ZipException failure = damaged(reason == null ? "not readable" : reason);
      damage = failure;
      int readable = (int) (inflater.getBytesWritten() - before);
      if (readable == 0) {
        throw failure;
      }
      return readable;
    }
  }

  private void readHeader() throws IOException {
    if (next() != 0x1F || next() != 0x8B) {
      throw damaged("something else follows the compressed data");
    }
    if (next() != DEFLATED) {
      throw damaged("unknown compression method");
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
    inMember = true;
  }

  private void readTrailer() throws IOException {
    at = limit - inflater.getRemaining();
    inMember = false;
    if (nextFour() != (int) checksum.getValue()) {
      throw damaged("the checksum does not match");
    }
    if (nextFour() != (int) inflater.getBytesWritten()) {
      throw damaged("the length does not match");
    }
  }

  /** Zeros behind the last member are padding, as gzip itself has it. */
  private boolean anotherFollows() throws IOException {
    while (at < limit || fill()) {
      if (buffer[at] != 0) {
        return true;
      }
      at++;
    }
    return false;
  }

  private boolean fill() throws IOException {
    at = 0;
    limit = Math.max(0, source.read(buffer, 0, BUFFER));
    compressed += limit;
    return limit > 0;
  }

  private int next() throws IOException {
    if (at == limit && !fill()) {
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

  private static EOFException cut() {
    return new EOFException("it ends too early");
  }

  private static ZipException damaged(String reason) {
    return new ZipException(reason);
  }

  @Override
  public void close() throws IOException {
    ended = true;
    inflater.end();
    source.close();
  }
}
