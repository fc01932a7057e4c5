package dev.breadcrumbs.cloudtrail.examples.scale;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** A log file that is being written, under a hidden name until it is whole. Not thread-safe. */
final class PartFile implements Closeable {
  static final String SUFFIX = ".part";

  private static final int BUFFER = 1 << 16;

  private final Path file;
  private final FileOutputStream stored;
  private final GZIPOutputStream gzip;
  private final OutputStream out;
  private long bytes;

  PartFile(Path whole) throws IOException {
    Files.createDirectories(whole.resolveSibling("."));
    file = hidden(whole);
    stored = new FileOutputStream(file.toFile());
    gzip = new GZIPOutputStream(stored, BUFFER);
    out = new BufferedOutputStream(gzip, BUFFER);
    write("{\"Records\":[");
  }

  /** The hidden name of a file that is not whole. */
  static Path hidden(Path whole) {
    return whole.resolveSibling("." + whole.getFileName() + SUFFIX);
  }

  Path file() {
    return file;
  }

  /** How many bytes of records it has, before they are compressed. */
  long bytes() {
    return bytes;
  }

  void add(byte[] record, int start, int end) throws IOException {
    if (bytes > 0) {
      out.write(',');
    }
    out.write(record, start, end - start);
    bytes += end - start;
  }

  private void write(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.US_ASCII));
  }

  /** Ends the file, and has it on the disk. */
  void finish() throws IOException {
    write("]}");
    out.flush();
    gzip.finish();
    stored.getFD().sync();
    close();
  }

  @Override
  public void close() throws IOException {
    // Ends the deflater, whose memory is not the heap's, and closes the file.
    gzip.close();
  }
}
