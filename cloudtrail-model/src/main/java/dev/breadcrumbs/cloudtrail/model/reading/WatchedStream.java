package dev.breadcrumbs.cloudtrail.model.reading;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/** The bytes of a file, which notices at their end that it changed while they were read. */
final class WatchedStream extends FilterInputStream {
  private final Path path;
  private final FileTime modified;
  private final long size;
  private boolean told;

  private WatchedStream(InputStream stream, Path path, BasicFileAttributes attributes) {
    super(stream);
    this.path = path;
    this.modified = attributes.lastModifiedTime();
    this.size = attributes.size();
  }

  static InputStream of(Path path) throws IOException {
    BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
    InputStream stream = Files.newInputStream(path);
    // A pipe has no size, and changes all the time.
    return attributes.isRegularFile() ? new WatchedStream(stream, path, attributes) : stream;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int from, int length) throws IOException {
    int number = super.read(target, from, length);
    if (number < 0 && !told) {
      told = true;
      compare();
    }
    return number;
  }

  private void compare() throws IOException {
    BasicFileAttributes now;
    try {
      now = Files.readAttributes(path, BasicFileAttributes.class);
    } catch (IOException e) {
      // It was removed, and everything read: nothing is missing.
      return;
    }
    if (now.size() != size || !now.lastModifiedTime().equals(modified)) {
      throw new FaultException(ProblemKind.CHANGED_FILE, "the file changed while it was read");
    }
  }
}
