package dev.breadcrumbs.cloudtrail.benchmarks;

import java.io.IOException;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Inflates gzip files block by block with the JDK's {@link Inflater}, reusing all buffers. Unlike
 * GZIPInputStream it neither copies nor checks a CRC: nothing on the JVM inflates faster, which is
 * what a limit is for.
 */
final class Gunzip {
  private static final int FHCRC = 2;
  private static final int FEXTRA = 4;
  private static final int FNAME = 8;
  private static final int FCOMMENT = 16;
  private static final int TRAILER = 8;

  private final Inflater inflater = new Inflater(true);
  private final byte[] block;

  Gunzip(int blockSize) {
    block = new byte[blockSize];
  }

  /**
   * Inflates all members of a gzip file.
   *
   * @return how many bytes they held
   */
  long inflate(byte[] gzip, int length, BlockSink sink) throws IOException {
    long total = 0;
    int start = 0;
    while (start < length) {
      inflater.reset();
      int body = bodyStart(gzip, start);
      inflater.setInput(gzip, body, length - body);
      total += member(sink);
      start = length - inflater.getRemaining() + TRAILER;
    }
    return total;
  }

  private long member(BlockSink sink) throws IOException {
    try {
      while (!inflater.finished()) {
        int inflated = inflater.inflate(block);
        if (inflated == 0 && inflater.needsInput()) {
          throw new IOException("the gzip stream ends early");
        }
        sink.accept(block, inflated);
      }
      return inflater.getBytesWritten();
    } catch (DataFormatException e) {
      throw new IOException("not a gzip stream", e);
    }
  }

  // RFC 1952, 2.3: ten fixed bytes, then what the flags announce.
  private static int bodyStart(byte[] gzip, int start) {
    int flags = gzip[start + 3];
    int at = start + 10;
    if ((flags & FEXTRA) != 0) {
      at += 2 + (gzip[at] & 0xff) + ((gzip[at + 1] & 0xff) << 8);
    }
    if ((flags & FNAME) != 0) {
      at = afterZero(gzip, at);
    }
    if ((flags & FCOMMENT) != 0) {
      at = afterZero(gzip, at);
    }
    return (flags & FHCRC) != 0 ? at + 2 : at;
  }

  private static int afterZero(byte[] gzip, int from) {
    int at = from;
    while (gzip[at] != 0) {
      at++;
    }
    return at + 1;
  }

  /** Takes inflated bytes; they are overwritten after the call. */
  interface BlockSink {
    void accept(byte[] block, int length);
  }
}
