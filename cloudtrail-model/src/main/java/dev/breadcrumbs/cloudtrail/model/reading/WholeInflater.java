package dev.breadcrumbs.cloudtrail.model.reading;

/**
 * Inflates whole streams of compressed data (RFC 1951), one per call. The caller verifies the
 * checksum. Not thread-safe.
 */
public interface WholeInflater extends AutoCloseable {
  /** The minimum number of bytes by which a target is longer than its content. */
  int ROOM = 64;

  /**
   * Inflates one stream. For data that is damaged, or is not exactly one stream, it returns false
   * rather than throwing: the caller then reads the data by other means and finds out what is wrong
   * with it.
   *
   * @param deflated holds the stream, and the eight bytes of a gzip trailer behind it
   * @param from index of the stream's first byte
   * @param to index behind its last byte
   * @param target takes the content from index 0 on; at least {@value #ROOM} bytes longer than
   *     that, of which any may be written to
   * @param length the expected length of the content
   * @return true if exactly these bytes are a stream whose content is that long
   */
  boolean inflate(byte[] deflated, int from, int to, byte[] target, int length);

  /** Releases what the library holds. Closing twice is harmless. */
  @Override
  void close();
}
