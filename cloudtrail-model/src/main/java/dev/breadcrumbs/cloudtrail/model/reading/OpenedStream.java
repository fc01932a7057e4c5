package dev.breadcrumbs.cloudtrail.model.reading;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Objects;

/** The stream of a log file, which counts among the open files until it is closed. */
final class OpenedStream extends FilterInputStream {
  private boolean closed;

  private OpenedStream(InputStream stream) {
    super(stream);
  }

  /** So many bytes tell whether it is gzip data. */
  private static final int MAGIC = 2;

  /** Opens a log file and returns its bytes as they are. */
  static HeadStream of(LogFile file, ReadLimits limits, BufferSet buffers) throws IOException {
    OpenFiles.acquire(limits);
    try {
      InputStream raw = Objects.requireNonNull(file.open(), "it opened no stream");
      return looked(raw, buffers);
    } catch (IOException | RuntimeException e) {
      OpenFiles.release();
      throw e;
    }
  }

  private static HeadStream looked(InputStream raw, BufferSet buffers) throws IOException {
    try {
      return HeadStream.of(new OpenedStream(new EagerStream(raw)), MAGIC, buffers);
    } catch (IOException | RuntimeException e) {
      raw.close();
      throw e;
    }
  }

  /** Returns the bytes of data in memory, uncompressed. */
  static InputStream of(byte[] data, ReadLimits limits) throws IOException {
    return uncompressed(new ByteArrayInputStream(data), limits);
  }

  /** Returns bytes as they are, or what they hold if they are gzip data. */
  static InputStream uncompressed(InputStream raw, ReadLimits limits) throws IOException {
    try {
      PushbackInputStream pushback = new PushbackInputStream(new EagerStream(raw), MAGIC);
      byte[] magic = pushback.readNBytes(MAGIC);
      pushback.unread(magic);
      return isGzip(magic, magic.length) ? new GzipStream(pushback, limits) : pushback;
    } catch (IOException | RuntimeException e) {
      raw.close();
      throw e;
    }
  }

  /** Whether a stream begins as gzip data does. */
  static boolean isGzip(HeadStream raw) {
    return isGzip(raw.head(), raw.length());
  }

  private static boolean isGzip(byte[] head, int length) {
    return length >= MAGIC && (head[0] & 0xFF) == 0x1F && (head[1] & 0xFF) == 0x8B;
  }

  @Override
  public int read(byte[] target, int from, int length) throws IOException {
    return in.read(target, from, length);
  }

  @Override
  public void close() throws IOException {
    if (!closed) {
      closed = true;
      OpenFiles.release();
      super.close();
    }
  }
}
