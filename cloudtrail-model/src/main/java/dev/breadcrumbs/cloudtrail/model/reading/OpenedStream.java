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

  /** Opens a log file and gives its bytes, uncompressed. */
  static InputStream of(LogFile file, ReadLimits limits) throws IOException {
    OpenFiles.acquire(limits);
    try {
      InputStream raw = Objects.requireNonNull(file.open(), "it opened no stream");
      return new OpenedStream(uncompressed(raw, limits));
    } catch (IOException | RuntimeException e) {
      OpenFiles.release();
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
      PushbackInputStream pushback = new PushbackInputStream(new EagerStream(raw), 2);
      byte[] magic = pushback.readNBytes(2);
      pushback.unread(magic);
      boolean gzip = magic.length == 2 && (magic[0] & 0xFF) == 0x1F && (magic[1] & 0xFF) == 0x8B;
      return gzip ? new GzipStream(pushback, limits) : pushback;
    } catch (IOException | RuntimeException e) {
      raw.close();
      throw e;
    }
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
