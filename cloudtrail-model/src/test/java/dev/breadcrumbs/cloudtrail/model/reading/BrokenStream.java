package dev.breadcrumbs.cloudtrail.model.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Gives some bytes, then fails as a lost connection does. */
final class BrokenStream extends InputStream {
  private final InputStream content;

  BrokenStream(byte[] content) {
    this.content = new ByteArrayInputStream(content);
  }

  @Override
  public int read() throws IOException {
    return orFail(content.read());
  }

  @Override
  public int read(byte[] target, int from, int length) throws IOException {
    return orFail(content.read(target, from, length));
  }

  private static int orFail(int answer) throws IOException {
    if (answer < 0) {
      throw new IOException("connection reset");
    }
    return answer;
  }
}
