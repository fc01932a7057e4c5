package dev.breadcrumbs.cloudtrail.model.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * One log file, wherever it is stored. Implement it to read from a place of your own. The content
 * may be plain, gzip, or an archive of files (zip, tar); its first bytes decide, never its name.
 * Files in an archive are named {@code archive!entry}.
 */
public interface LogFile {
  /**
   * Returns the name that reports and problems use for this file.
   *
   * @return a path, key or label; never null
   */
  String name();

  /**
   * Opens the file from its start. The reader closes the stream.
   *
   * @return the raw bytes, compressed or not
   * @throws IOException if it cannot be opened; this is reported, and reading continues with the
   *     next file
   */
  InputStream open() throws IOException;

  /**
   * Returns the size of the raw bytes, for progress displays.
   *
   * @return the size in bytes, or -1 if unknown
   */
  default long size() {
    return -1;
  }

  /**
   * Returns whether the file may well be something else, such as a licence text in a folder of
   * logs. If neither such a file nor a line of it is JSON, it is skipped and named in the report;
   * any other file is then a problem.
   *
   * @return true if content other than JSON is acceptable
   */
  default boolean isStray() {
    return false;
  }

  /**
   * Returns a log file for a local file.
   *
   * @param path the file; it is opened when read
   * @return the log file, named by the path
   */
  static LogFile of(Path path) {
    return new LocalLogFile(path, false);
  }

  /**
   * Returns a log file over bytes in memory.
   *
   * @param name the name for reports
   * @param content the bytes, plain or gzip; copied
   * @return the log file
   */
  static LogFile of(String name, byte[] content) {
    return new BytesLogFile(name, Objects.requireNonNull(content, "content is null").clone());
  }

  /**
   * Returns a log file over a stream. It can be opened only once.
   *
   * @param name the name for reports
   * @param stream the bytes, plain or gzip; closed by the reading
   * @return the log file
   */
  static LogFile of(String name, InputStream stream) {
    return new StreamLogFile(name, stream);
  }

  /**
   * Lists a file, or every regular file under a folder, links followed. Hidden files and folders
   * (names that begin with a dot) are left out; an entry that cannot be read is listed and fails
   * when it is opened, so that it is reported. A file without the extension of a log file is
   * {@linkplain #isStray() stray}: it is read if it contains JSON, and otherwise skipped and named
   * in the report.
   *
   * @param path a file or a folder
   * @return the log files, ordered by name
   * @throws CloudTrailException if there is nothing at the path
   */
  static List<LogFile> list(Path path) {
    return LogFolder.list(path);
  }
}
