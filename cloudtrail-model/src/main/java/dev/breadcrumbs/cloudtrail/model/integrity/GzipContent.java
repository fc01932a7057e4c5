package dev.breadcrumbs.cloudtrail.model.integrity;

import static dev.breadcrumbs.cloudtrail.model.integrity.IntegrityKind.DAMAGED_GZIP;
import static dev.breadcrumbs.cloudtrail.model.integrity.IntegrityKind.EMPTY_FILE;
import static dev.breadcrumbs.cloudtrail.model.integrity.IntegrityKind.NOT_GZIP;
import static dev.breadcrumbs.cloudtrail.model.integrity.IntegrityKind.TOO_LARGE;
import static dev.breadcrumbs.cloudtrail.model.integrity.IntegrityKind.TRAILING_BYTES;
import static dev.breadcrumbs.cloudtrail.model.integrity.IntegrityKind.UNREADABLE_FILE;

import dev.breadcrumbs.cloudtrail.model.reading.LogFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Uncompresses a file of exactly one gzip member (RFC 1952), with nothing behind it. The reading of
 * events takes whatever it can get of damaged and of joined files; here any such byte is a fault.
 * Keeps its buffers from file to file; for one thread at a time.
 */
final class GzipContent implements AutoCloseable {
  /** Takes the uncompressed bytes block by block. */
  interface Sink {
    void accept(byte[] block, int length);
  }

  private static final int BUFFER = 1 << 16;
  private static final int DEFLATED = 8;
  private static final int CHECKSUM_OF_HEADER = 2;
  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;

  private final byte[] compressed = new byte[BUFFER];
  private final byte[] block = new byte[2 * BUFFER];
  private final Inflater inflater = new Inflater(true);
  private final CRC32 checksum = new CRC32();
  private InputStream source = InputStream.nullInputStream();
  private int at;
  private int limit;

  /**
   * Reads a file to its end.
   *
   * @throws IntegrityFault if it cannot be read, is not as it should be, or is longer than allowed
   */
  void read(LogFile file, long longest, Sink sink) {
    try (InputStream opened = file.open()) {
      source = opened;
      at = 0;
      limit = 0;
      readHeader();
      inflate(longest, sink);
      readTrailer();
    } catch (IOException e) {
      String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
      throw new IntegrityFault(UNREADABLE_FILE, "it cannot be read: " + reason);
    }
  }

  private void readHeader() throws IOException {
    if (!fill()) {
      throw new IntegrityFault(EMPTY_FILE, "the file is empty");
    }
    if (next() != 0x1F || next() != 0x8B) {
      throw new IntegrityFault(NOT_GZIP, "it is not compressed by gzip");
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
  }

  private void inflate(long longest, Sink sink) throws IOException {
    inflater.reset();
    inflater.setInput(compressed, at, limit - at);
    checksum.reset();
    while (!inflater.finished()) {
      int number = inflateBlock();
      if (inflater.getBytesWritten() > longest) {
        throw new IntegrityFault(TOO_LARGE, "it has more than " + longest + " bytes");
      }
      if (number > 0) {
        checksum.update(block, 0, number);
        sink.accept(block, number);
      } else if (inflater.needsDictionary()) {
        throw damaged("it needs a dictionary");
      } else if (inflater.needsInput()) {
        if (!fill()) {
          throw cut();
        }
        inflater.setInput(compressed, 0, limit);
      }
    }
    at = limit - inflater.getRemaining();
  }

  private int inflateBlock() {
    try {
      return inflater.inflate(block);
    } catch (DataFormatException e) {
      throw damaged(e.getMessage() == null ? "not readable" : e.getMessage());
    }
  }

  private void readTrailer() throws IOException {
    if (nextFour() != (int) checksum.getValue()) {
      throw damaged("the checksum does not match");
    }
    if (nextFour() != (int) inflater.getBytesWritten()) {
      throw damaged("the length does not match");
    }
    if (at < limit || fill()) {
      throw new IntegrityFault(TRAILING_BYTES, "bytes follow the end of the compressed data");
    }
  }

  private boolean fill() throws IOException {
    at = 0;
    limit = Math.max(0, source.read(compressed, 0, BUFFER));
    return limit > 0;
  }

  private int next() throws IOException {
    if (at == limit && !fill()) {
      throw cut();
    }
    return compressed[at++] & 0xFF;
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

  private static IntegrityFault cut() {
    return damaged("it ends too early");
  }

  private static IntegrityFault damaged(String reason) {
    return new IntegrityFault(DAMAGED_GZIP, "the compressed data is damaged: " + reason);
  }

  @Override
  public void close() {
    inflater.end();
  }
}
