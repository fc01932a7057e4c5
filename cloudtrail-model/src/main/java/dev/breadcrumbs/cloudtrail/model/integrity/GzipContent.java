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

/**
 * Uncompresses a file of exactly one gzip member (RFC 1952), with nothing behind it. The reading of
 * events takes whatever it can get of damaged and of joined files; here any such byte is a fault.
 * Keeps its buffers from file to file; for one thread at a time.
 */
final class GzipContent implements AutoCloseable {
  /** Takes the uncompressed bytes block by block. */
  interface Sink {
    void accept(byte[] block, int length);
  }

  private static final int BLOCK = 1 << 17;

  private final byte[] block = new byte[BLOCK];
  private final GzipMembers members = new GzipMembers();

  /**
   * Reads a file to its end.
   *
   * @throws IntegrityFault if it cannot be read, is not as it should be, or is longer than allowed
   */
  void read(LogFile file, long longest, Sink sink) {
    try (InputStream opened = file.open()) {
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
      length += number;
      if (length > longest) {
        throw new IntegrityFault(TOO_LARGE, "it has more than " + longest + " bytes");
      }
      sink.accept(block, number);
    }
  }

  @Override
  public void close() {
    members.close();
  }
}
