package dev.breadcrumbs.cloudtrail.model.integrity;

import dev.breadcrumbs.cloudtrail.model.reading.LogFile;
import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Hashes what files hold, uncompressed: SHA-256 in hexadecimal digits of lower case. Keeps its
 * buffers; for one thread at a time.
 */
final class ContentReader implements AutoCloseable {
  private final GzipContent gzip = new GzipContent();
  private final MessageDigest sha256 = sha256();

  /**
   * Hashes a file of any size without holding it.
   *
   * @throws IntegrityFault as {@link GzipContent#read}
   */
  String hash(LogFile file, long longest) {
    sha256.reset();
    gzip.read(file, longest, (block, length) -> sha256.update(block, 0, length));
    return HexFormat.of().formatHex(sha256.digest());
  }

  /**
   * Reads a file into memory.
   *
   * @throws IntegrityFault as {@link GzipContent#read}
   */
  byte[] read(LogFile file, int longest) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    gzip.read(file, longest, (block, length) -> content.write(block, 0, length));
    return content.toByteArray();
  }

  /** Hashes what was read. */
  String hash(byte[] content) {
    sha256.reset();
    return HexFormat.of().formatHex(sha256.digest(content));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  @Override
  public void close() {
    gzip.close();
  }
}
