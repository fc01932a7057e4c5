package dev.breadcrumbs.cloudtrail.model.reading;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** The bytes of a file, which notices at their end that it changed while they were read. */
final class WatchedStream extends FilterInputStream {
  /** A file of so many bytes is read at once, and has no time to change. */
  private static final int SMALL = 1 << 15;

  private final Path path;

  /** Of the beginning; not known of a small file, unless it turns out to be none. */
  private @Nullable BasicFileAttributes attributes;

  private boolean begun;
  private boolean told;

  private WatchedStream(InputStream stream, Path path, @Nullable BasicFileAttributes attributes) {
    super(stream);
    this.path = path;
    this.attributes = attributes;
  }

  /**
   * Opens a file.
   *
   * @param listedSize how long it was lately, if it is known to be a regular file; or -1
   */
  static InputStream of(Path path, long listedSize) throws IOException {
    if (listedSize >= 0 && listedSize <= SMALL) {
      return new WatchedStream(Files.newInputStream(path), path, null);
    }
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
    if (number > 0) {
      if (begun && attributes == null) {
        attributes = Files.readAttributes(path, BasicFileAttributes.class);
      }
      begun = true;
    } else if (number < 0 && !told && attributes != null) {
      told = true;
      compare(attributes);
    }
    return number;
  }

  private void compare(BasicFileAttributes before) throws IOException {
    BasicFileAttributes now;
    try {
      now = Files.readAttributes(path, BasicFileAttributes.class);
    } catch (IOException e) {
      // It was removed, and everything read: nothing is missing.
      return;
    }
    if (now.size() != before.size() || !now.lastModifiedTime().equals(before.lastModifiedTime())) {
      throw new FaultException(ProblemKind.CHANGED_FILE, "the file changed while it was read");
    }
  }
}
