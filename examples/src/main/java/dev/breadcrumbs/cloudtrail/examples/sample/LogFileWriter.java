package dev.breadcrumbs.cloudtrail.examples.sample;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Writes a log file below a folder, as gzip without a time stamp. */
final class LogFileWriter {
  private LogFileWriter() {}

  static void write(Path folder, LogFile logFile) throws IOException {
    write(folder, logFile, Deflater.DEFAULT_COMPRESSION);
  }

  /** The file is a little larger for it. */
  static void writeFast(Path folder, LogFile logFile) throws IOException {
    write(folder, logFile, Deflater.BEST_SPEED);
  }

  private static void write(Path folder, LogFile logFile, int level) throws IOException {
    Path target = folder.resolve(logFile.path());
    Files.createDirectories(target.resolveSibling("."));
    try (OutputStream gzip = new LeveledGzip(Files.newOutputStream(target), level)) {
      gzip.write(logFile.text().getBytes(UTF_8));
    }
  }

  private static final class LeveledGzip extends GZIPOutputStream {
    LeveledGzip(OutputStream target, int level) throws IOException {
      super(target);
      def.setLevel(level);
    }
  }
}
