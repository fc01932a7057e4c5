package dev.breadcrumbs.cloudtrail.model.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** A file of the local file system. */
record LocalLogFile(Path path, boolean isStray) implements LogFile {
  LocalLogFile {
    Objects.requireNonNull(path, "path is null");
  }

  @Override
  public String name() {
    return path.toString();
  }

  @Override
  public InputStream open() throws IOException {
    return WatchedStream.of(path);
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
