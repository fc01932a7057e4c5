package dev.breadcrumbs.cloudtrail.query.reliability;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;

/** Gives some bytes, and fails where its end would be. */
final class FailingStream extends FilterInputStream {
  FailingStream(byte[] content) {
    super(new ByteArrayInputStream(content));
  }

  @Override
  public int read() throws IOException {
    return checked(super.read());
  }

  @Override
  public int read(byte[] target, int from, int length) throws IOException {
    return checked(super.read(target, from, length));
  }

  private static int checked(int number) throws IOException {
    if (number < 0) {
      throw new IOException("connection reset");
    }
    return number;
  }
}
