package dev.breadcrumbs.cloudtrail.model.reading;

import java.io.IOException;
import java.io.InputStream;

/** An entry that a folder walk could not follow; opening it tells why, so that it gets reported. */
record FailingLogFile(String name, IOException reason) implements LogFile {
  @Override
  public InputStream open() throws IOException {
    throw reason;
  }
}
