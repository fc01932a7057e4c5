package dev.breadcrumbs.cloudtrail.examples.progress;

import dev.breadcrumbs.cloudtrail.model.reading.LogFile;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A log file that tells a progress bar what has been read of it. */
record WatchedLogFile(LogFile file, Progress progress) implements LogFile {
  @Override
  public String name() {
    return file.name();
  }

  @Override
  public long size() {
    return file.size();
  }

  @Override
  public boolean isStray() {
    return file.isStray();
  }

  @Override
  public InputStream open() throws IOException {
    try {
      return new WatchedStream(file.open(), progress);
    } catch (IOException e) {
      progress.fileRead();
      throw e;
    }
  }

  private static final class WatchedStream extends FilterInputStream {
    private final Progress progress;
    private boolean closed;

    WatchedStream(InputStream content, Progress progress) {
      super(content);
      this.progress = progress;
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      progress.bytesRead(read < 0 ? 0 : 1);
      return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = super.read(buffer, offset, length);
      progress.bytesRead(Math.max(0, read));
      return read;
    }

    @Override
    public void close() throws IOException {
      super.close();
      if (!closed) {
        closed = true;
        progress.fileRead();
      }
    }
  }
}
