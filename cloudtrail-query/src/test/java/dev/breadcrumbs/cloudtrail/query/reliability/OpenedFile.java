package dev.breadcrumbs.cloudtrail.query.reliability;

import dev.breadcrumbs.cloudtrail.model.reading.LogFile;
import java.io.IOException;
import java.io.InputStream;

/** A log file that is opened as the test says. */
record OpenedFile(String name, Opening opening) implements LogFile {
  interface Opening {
    InputStream open() throws IOException;
  }

  @Override
  public InputStream open() throws IOException {
    return opening.open();
  }
}
