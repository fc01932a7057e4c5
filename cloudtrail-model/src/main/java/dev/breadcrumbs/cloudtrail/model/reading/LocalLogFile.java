package dev.breadcrumbs.cloudtrail.model.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * A file of the local file system.
 *
 * @param listedSize how long it was when it was found in a folder; -1 if nobody looked
 */
record LocalLogFile(Path path, boolean isStray, long listedSize) implements LogFile {
  LocalLogFile {
    Objects.requireNonNull(path, "path is null");
  }

  LocalLogFile(Path path, boolean isStray) {
    this(path, isStray, -1);
  }

  @Override
  public String name() {
    return path.toString();
  }

  @Override
  public InputStream open() throws IOException {
    return WatchedStream.of(path, listedSize);
  }

  @Override
  public long size() {
    try {
      return Files.size(path);
    } catch (IOException e) {
      // Only a progress display asks for it; the reading itself reports why the file cannot be
      // read.
      return -1;
    } catch (UncheckedIOException | SecurityException e) {
      return -1;
    }
  }
}
