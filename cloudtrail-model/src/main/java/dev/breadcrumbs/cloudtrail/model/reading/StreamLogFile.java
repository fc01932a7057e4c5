package dev.breadcrumbs.cloudtrail.model.reading;

import java.io.InputStream;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;

/** A stream of the caller's, which can be read once. */
final class StreamLogFile implements LogFile {
  private final String name;
  private final InputStream stream;
  private final AtomicBoolean opened = new AtomicBoolean();

  StreamLogFile(String name, InputStream stream) {
    this.name = Objects.requireNonNull(name, "name is null");
    this.stream = Objects.requireNonNull(stream, "stream is null");
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public InputStream open() {
    if (opened.getAndSet(true)) {
      // Silence here would look like an empty log.
      throw new IllegalStateException(name + " is a stream and was read before");
    }
    return stream;
  }
}
