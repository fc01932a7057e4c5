package dev.breadcrumbs.cloudtrail.examples.sample;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** Writes a log file below a folder, as gzip without a time stamp. */
final class LogFileWriter {
  private LogFileWriter() {}

  static void write(Path folder, LogFile logFile) throws IOException {
    Path target = folder.resolve(logFile.path());
    Files.createDirectories(target.resolveSibling("."));
    try (OutputStream gzip = new GZIPOutputStream(Files.newOutputStream(target))) {
      gzip.write(logFile.text().getBytes(UTF_8));
    }
  }
}
