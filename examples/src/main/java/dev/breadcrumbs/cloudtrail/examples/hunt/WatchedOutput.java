package dev.breadcrumbs.cloudtrail.examples.hunt;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** Remembers what went wrong with the output: printers are silent about it. */
final class WatchedOutput extends FilterOutputStream {
  private @Nullable IOException fault;

  WatchedOutput(OutputStream stream) {
    super(stream);
  }

  /** The first failure, if there was one. */
  @Nullable IOException fault() {
    return fault;
  }

  @Override
  public void write(int value) throws IOException {
    write(new byte[] {(byte) value}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    try {
      out.write(bytes, from, length);
    } catch (IOException e) {
      fault = fault == null ? e : fault;
      throw e;
    }
  }
}
