package dev.breadcrumbs.cloudtrail.aws;

import dev.breadcrumbs.cloudtrail.model.reading.LogFile;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/**
 * A log file that tells when the bucket does not give it. What is wrong with its content is the
 * report's to tell: it would be no better the next time.
 */
record WatchedFile(LogFile file, Consumer<String> failures) implements LogFile {
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
      return new Watched(file.open());
    } catch (IOException e) {
      throw told(e);
    }
  }

  private IOException told(IOException e) {
    failures.accept(name() + ": " + e.getMessage());
    return e;
  }

  private final class Watched extends FilterInputStream {
    Watched(InputStream content) {
      super(content);
    }

    @Override
    public int read() throws IOException {
      try {
        return super.read();
      } catch (IOException e) {
        throw told(e);
      }
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
      try {
        return super.read(target, from, length);
      } catch (IOException e) {
        throw told(e);
      }
    }
  }
}
