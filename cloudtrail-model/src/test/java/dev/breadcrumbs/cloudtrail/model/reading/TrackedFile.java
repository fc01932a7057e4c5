package dev.breadcrumbs.cloudtrail.model.reading;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A log file that remembers how often it was opened and closed. */
public final class TrackedFile implements LogFile {
  private final String name;
  private final byte[] content;
  private int opened;
  private int closed;

  /** Makes a log file of a text. */
  public TrackedFile(String name, String content) {
    this(name, LogTexts.utf8(content));
  }

  /** Makes a log file of bytes. */
  public TrackedFile(String name, byte[] content) {
    this.name = name;
    this.content = content;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public InputStream open() {
    opened++;
    return new FilterInputStream(new ByteArrayInputStream(content)) {
      @Override
      public void close() throws IOException {
        closed++;
        super.close();
      }
    };
  }

  /** How often the file was opened. */
  public int opened() {
    return opened;
  }

  /** How often a stream of the file was closed. */
  public int closed() {
    return closed;
  }
}
