package dev.breadcrumbs.cloudtrail.model.internal.unpack;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;

/**
 * Reads the members of gzip data (RFC 1952) off a stream, one after the other: {@link #enter} reads
 * a member's header, {@link #read} its content and, at the end of it, checks the trailer. What
 * becomes of damage, and of bytes behind a member, is the caller's decision. Keeps its buffers from
 * source to source; for one thread at a time.
 */
public final class GzipMembers implements AutoCloseable {
  private static final int DEFLATED = 8;
  private static final int CHECKSUM_OF_HEADER = 2;
  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;

  private final DeflateInput input = new DeflateInput();
  private final CRC32 checksum = new CRC32();

  /** Starts with the first byte of another source, which stays the caller's to close. */
  public void begin(InputStream source) {
    input.begin(source);
  }

  /** Whether the source has no further byte. */
  public boolean isAtEnd() throws IOException {
    return input.isAtEnd();
  }

  /** Passes over zeros, which pad the last member as gzip itself has it. */
  public void skipZeros() throws IOException {
    while (input.peek(0) == 0) {
      input.next();
    }
  }

  /** Whether the next two bytes, which are taken, are those that a member begins with. */
  public boolean takeMagic() throws IOException {
    return input.next() == 0x1F && input.next() == 0x8B;
  }

  /** Reads the header of a member, behind its first two bytes. */
  public void enter() throws IOException {
    if (input.next() != DEFLATED) {
      throw new Damage("unknown compression method");
    }
    int flags = input.next();
    input.skip(6);
    if ((flags & EXTRA) != 0) {
      input.skip(input.nextTwo());
    }
    if ((flags & NAME) != 0) {
      skipText();
    }
    if ((flags & COMMENT) != 0) {
      skipText();
    }
    if ((flags & CHECKSUM_OF_HEADER) != 0) {
      input.skip(2);
    }
    checksum.reset();
    input.startInflating();
  }

  /**
   * Reads content of the member. What comes out before damage is given, and the damage thrown by
   * the next call.
   *
   * @return how many bytes, at least one; -1 behind the last, whose trailer was then right
   * @throws Damage if the content or the trailer is not as it should be
   */
  public int read(byte[] target, int from, int length) throws IOException {
    int number = input.inflate(target, from, length);
    if (number > 0) {
      checksum.update(target, from, number);
      return number;
    }
    if (input.nextFour() != (int) checksum.getValue()) {
      throw new Damage("the checksum does not match");
    }
    if (input.nextFour() != (int) input.inflated()) {
      throw new Damage("the length does not match");
    }
    return -1;
  }

  /** How many bytes of the source were taken for what was read so far. */
  public long compressed() {
    return input.taken();
  }

  private void skipText() throws IOException {
    while (input.next() != 0) {
      // Names and comments end with a zero.
    }
  }

  @Override
  public void close() {
    input.close();
  }
}
