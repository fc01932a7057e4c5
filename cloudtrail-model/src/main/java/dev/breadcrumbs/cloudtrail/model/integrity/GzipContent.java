package dev.breadcrumbs.cloudtrail.model.integrity;

import static dev.breadcrumbs.cloudtrail.model.integrity.IntegrityKind.DAMAGED_GZIP;
import static dev.breadcrumbs.cloudtrail.model.integrity.IntegrityKind.EMPTY_FILE;
import static dev.breadcrumbs.cloudtrail.model.integrity.IntegrityKind.NOT_GZIP;
import static dev.breadcrumbs.cloudtrail.model.integrity.IntegrityKind.TOO_LARGE;
import static dev.breadcrumbs.cloudtrail.model.integrity.IntegrityKind.TRAILING_BYTES;
import static dev.breadcrumbs.cloudtrail.model.integrity.IntegrityKind.UNREADABLE_FILE;

import dev.breadcrumbs.cloudtrail.model.internal.unpack.Damage;
import dev.breadcrumbs.cloudtrail.model.internal.unpack.GzipMembers;
import dev.breadcrumbs.cloudtrail.model.reading.LogFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Arrays;

/**
 * Uncompresses a file of exactly one gzip member (RFC 1952), with nothing behind it. The reading of
 * events takes whatever it can get of damaged and of joined files; here any such byte is a fault. A
 * file whose name does not end as gzip's do may be one that was unpacked, which is read as it is.
 * Keeps its buffers from file to file; for one thread at a time.
 */
final class GzipContent implements AutoCloseable {
  /** Takes the uncompressed bytes block by block. */
  interface Sink {
    void accept(byte[] block, int length);
  }

  private static final int BLOCK = 1 << 17;
  private static final byte[] MAGIC = {0x1F, (byte) 0x8B};

  private final byte[] block = new byte[BLOCK];
  private final GzipMembers members = new GzipMembers();

  /**
   * Reads a file to its end.
   *
   * @throws IntegrityFault if it cannot be read, is not as it should be, or is longer than allowed
   */
  void read(LogFile file, long longest, Sink sink) {
    try (PushbackInputStream opened = new PushbackInputStream(file.open(), MAGIC.length)) {
      if (!file.name().endsWith(Keys.PACKED) && !isGzip(opened)) {
        copy(opened, longest, sink);
        return;
      }
      members.begin(opened);
      enter();
      inflate(longest, sink);
      if (!members.isAtEnd()) {
        throw new IntegrityFault(TRAILING_BYTES, "bytes follow the end of the compressed data");
      }
    } catch (Damage e) {
      throw new IntegrityFault(DAMAGED_GZIP, "the compressed data is damaged: " + e.getMessage());
    } catch (IOException e) {
      String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
      throw new IntegrityFault(UNREADABLE_FILE, "it cannot be read: " + reason);
    }
  }

  /** Whether it is gzip, of a file whose name says that it need not be. */
  private static boolean isGzip(PushbackInputStream opened) throws IOException {
    byte[] first = opened.readNBytes(MAGIC.length);
    opened.unread(first);
    return first.length == 0 || Arrays.equals(first, MAGIC);
  }

  private void copy(InputStream opened, long longest, Sink sink) throws IOException {
    long length = 0;
    for (int number = opened.readNBytes(block, 0, BLOCK);
        number > 0;
        number = opened.readNBytes(block, 0, BLOCK)) {
      length = within(length + number, longest);
      sink.accept(block, number);
    }
  }

  private static long within(long length, long longest) {
    if (length > longest) {
      throw new IntegrityFault(TOO_LARGE, "it has more than " + longest + " bytes");
    }
    return length;
  }

  private void enter() throws IOException {
    if (members.isAtEnd()) {
      throw new IntegrityFault(EMPTY_FILE, "the file is empty");
    }
    if (!members.takeMagic()) {
      throw new IntegrityFault(NOT_GZIP, "it is not compressed by gzip");
    }
    members.enter();
  }

  private void inflate(long longest, Sink sink) throws IOException {
    long length = 0;
    for (int number = members.read(block, 0, BLOCK);
        number > 0;
        number = members.read(block, 0, BLOCK)) {
      length = within(length + number, longest);
      sink.accept(block, number);
    }
  }

  @Override
  public void close() {
    members.close();
  }
}
