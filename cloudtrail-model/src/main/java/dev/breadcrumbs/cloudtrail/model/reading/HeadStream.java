package dev.breadcrumbs.cloudtrail.model.reading;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a stream, of which the first were looked at beforehand. A failure that was met then
 * is thrown when reading comes to it.
 */
final class HeadStream extends InputStream {
  private final InputStream stream;
  private final byte[] head;
  private int at;
  private int limit;
  private @Nullable IOException failure;
  private @Nullable RuntimeException clientFailure;

  HeadStream(InputStream stream, int length) {
    this.stream = stream;
    this.head = new byte[length];
    try {
      int number = 0;
      while (limit < length && number >= 0) {
        number = stream.read(head, limit, length - limit);
        limit += Math.max(0, number);
      }
    } catch (IOException e) {
      failure = e;
    } catch (RuntimeException e) {
      // Clients of object stores throw exceptions of their own.
      clientFailure = e;
    }
  }

  /** The first bytes, as many as there are. */
  byte[] head() {
    return head;
  }

  /** How many of the first bytes there are. */
  int length() {
    return limit;
  }

  boolean beginsWith(String latin1) {
    if (limit < latin1.length()) {
      return false;
    }
    for (int index = 0; index < latin1.length(); index++) {
      if ((head[index] & 0xFF) != latin1.charAt(index)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int from, int length) throws IOException {
    if (at < limit) {
      int number = Math.min(length, limit - at);
      System.arraycopy(head, at, target, from, number);
      at += number;
      return number;
    }
    if (failure != null) {
      throw failure;
    }
    if (clientFailure != null) {
      throw clientFailure;
    }
    return stream.read(target, from, length);
  }

  @Override
  public void close() throws IOException {
    stream.close();
  }
}
