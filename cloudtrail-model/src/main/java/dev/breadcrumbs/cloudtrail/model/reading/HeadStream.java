package dev.breadcrumbs.cloudtrail.model.reading;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a stream, of which the first were looked at beforehand. A failure that was met then
 * is thrown when reading comes to it.
 */
final class HeadStream extends InputStream {
  private final InputStream stream;
  private byte[] head;
  private int at;
  private int limit;
  private boolean ended;
  private @Nullable IOException failure;
  private @Nullable RuntimeException clientFailure;
  private @Nullable BufferSet lender;

  /** Looks at so many bytes of a stream. */
  HeadStream(InputStream stream, int length) {
    this(stream, new byte[length], length);
  }

  private HeadStream(InputStream stream, byte[] buffer, int least) {
    this.stream = stream;
    this.head = buffer;
    require(least);
  }

  /**
   * Looks at the first bytes of a stream: all that are there at once, and a number that is waited
   * for. The buffer is lent, and goes back when the stream is closed.
   *
   * @throws IOException if the stream fails before that number
   */
  static HeadStream of(InputStream stream, int least, BufferSet buffers) throws IOException {
    HeadStream opened = new HeadStream(stream, buffers.takeRaw(), least);
    opened.lender = buffers;
    if (opened.limit < least) {
      opened.fail();
    }
    return opened;
  }

  /** Waits for so many bytes, for which the buffer must have room. */
  void look(int least) {
    require(least);
  }

  private void require(int least) {
    try {
      while (limit < least && !ended && !failed()) {
        int number = stream.read(head, limit, head.length - limit);
        ended = number < 0;
        limit += Math.max(0, number);
      }
    } catch (IOException e) {
      failure = e;
    } catch (RuntimeException e) {
      // Clients of object stores throw exceptions of their own.
      clientFailure = e;
    }
  }

  private boolean failed() {
    return failure != null || clientFailure != null;
  }

  /**
   * Looks at all bytes, unless they are too many.
   *
   * @return whether these are now all, and none was handed on yet
   */
  boolean requireAll(int most) {
    while (!ended && !failed() && limit < most) {
      if (limit == head.length) {
        head = Arrays.copyOf(head, Math.min(most, 2 * limit));
      }
      require(limit + 1);
    }
    return ended && at == 0;
  }

  /** The first bytes, as many as there are. */
  byte[] head() {
    return head;
  }

  /** How many of the first bytes there are. */
  int length() {
    return limit;
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
    fail();
    return ended ? -1 : stream.read(target, from, length);
  }

  /** Throws what the stream threw, if it did. */
  private void fail() throws IOException {
    if (failure != null) {
      throw failure;
    }
    if (clientFailure != null) {
      throw clientFailure;
    }
  }

  @Override
  public void close() throws IOException {
    if (lender != null) {
      lender.keepRaw(head);
      lender = null;
    }
    stream.close();
  }
}
