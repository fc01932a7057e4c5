package dev.breadcrumbs.cloudtrail.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** A buffer that files are read into, one after the other; used by one thread. */
final class FileBytes {
  private byte[] bytes = new byte[1 << 20];
  private int length;

  /** Replaces the content by a file's bytes. */
  void read(Path file) throws IOException {
    length = 0;
    // Room for one byte more than the file has, so that the last read sees the end.
    room(Math.toIntExact(Files.size(file)) + 1);
    try (InputStream in = Files.newInputStream(file)) {
      for (int n = in.read(bytes); n >= 0; n = in.read(bytes, length, bytes.length - length)) {
        length += n;
      }
    }
  }

  /** Replaces the content by what a gzip file holds. */
  void inflate(FileBytes gzip, Gunzip gunzip) throws IOException {
    length = 0;
    gunzip.inflate(gzip.bytes, gzip.length, this::append);
  }

  byte[] bytes() {
    return bytes;
  }

  int length() {
    return length;
  }

  private void append(byte[] block, int size) {
    room(size);
    System.arraycopy(block, 0, bytes, length, size);
    length += size;
  }

  private void room(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
    }
  }
}
