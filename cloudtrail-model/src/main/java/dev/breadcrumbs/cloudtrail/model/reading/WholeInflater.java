package dev.breadcrumbs.cloudtrail.model.reading;

/**
 * Inflates whole streams of compressed data (RFC 1951), each by one call. Whoever calls it checks
 * the checksum. For one thread at a time.
 */
public interface WholeInflater extends AutoCloseable {
  /** How much longer than its content a target is, at least. */
  int ROOM = 64;

  /**
   * Inflates one stream. Data that is damaged, or is not one stream, is answered by false and not
   * by an exception: whoever calls reads it again by other means, and finds out what is wrong with
   * it.
   *
   * @param deflated holds the stream, and the eight bytes of a gzip trailer behind it
   * @param from index of the stream's first byte
   * @param to index behind its last byte
   * @param target takes the content from index 0 on; at least {@value #ROOM} bytes longer than
   *     that, of which any may be written to
   * @param length how long the content is said to be
   * @return true if exactly these bytes are a stream whose content is that long
   */
  boolean inflate(byte[] deflated, int from, int to, byte[] target, int length);

  /** Releases what the library holds. Closing twice is harmless. */
  @Override
  void close();
}
