package dev.breadcrumbs.cloudtrail.model.reading;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Objects;

/** A log file held in memory. */
final class BytesLogFile implements LogFile {
  private final String name;
  private final byte[] content;

  BytesLogFile(String name, byte[] content) {
    this.name = Objects.requireNonNull(name, "name is null");
    this.content = content;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public InputStream open() {
    return new ByteArrayInputStream(content);
  }

  @Override
  public long size() {
    return content.length;
  }
}
