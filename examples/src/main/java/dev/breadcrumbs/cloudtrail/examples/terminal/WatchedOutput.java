package dev.breadcrumbs.cloudtrail.examples.terminal;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** Remembers what went wrong with the output: printers are silent about it. */
public final class WatchedOutput extends FilterOutputStream {
  private @Nullable IOException fault;

  /**
   * Watches a stream.
   *
   * @param stream what is written to
   */
  public WatchedOutput(OutputStream stream) {
    super(stream);
  }

  /**
   * Returns the first failure.
   *
   * @return the failure; null if there was none
   */
  public @Nullable IOException fault() {
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
