package dev.breadcrumbs.cloudtrail.model.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * One log file, wherever it lies: what a reading opens. Implement it to read from a place of your
 * own. The content may be plain, gzip, or an archive of files (zip, tar); that is found out by its
 * first bytes, never by its name. Files in an archive are named {@code archive!entry}.
 */
public interface LogFile {
  /**
   * Returns the name under which reports and problems speak of this file.
   *
   * @return a path, key or label; never null
   */
  String name();

  /**
   * Opens the file from its start; the reading closes the stream.
   *
   * @return the raw bytes, compressed or not
   * @throws IOException if it cannot be opened; the reading reports it and goes on with the next
   */
  InputStream open() throws IOException;

  /**
   * Returns the size of the raw bytes, so that a progress display can tell how far it is.
   *
   * @return the size in bytes, or -1 if unknown
   */
  default long size() {
    return -1;
  }

  /**
   * Returns whether the file may well be something else, as a licence text in a folder of logs.
   * Such a file is passed over, and named in the report, if neither it nor a line of it is JSON;
   * any other file is then a problem.
   *
   * @return true if content that is no JSON is no fault
   */
  default boolean isStray() {
    return false;
  }

  /**
   * Makes a log file of a local file.
   *
   * @param path the file; it is opened when read
   * @return the log file, named by the path
   */
  static LogFile of(Path path) {
    return new LocalLogFile(path, false);
  }

  /**
   * Makes a log file of bytes in memory.
   *
   * @param name the name for reports
   * @param content the bytes, plain or gzip; copied
   * @return the log file
   */
  static LogFile of(String name, byte[] content) {
    return new BytesLogFile(name, Objects.requireNonNull(content, "content is null").clone());
  }

  /**
   * Makes a log file of a stream. It can be opened once.
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
   * (names that begin with a dot) are left out; an entry that cannot be read is in the list and
   * fails when opened, so that it is reported. A file whose name does not end as a log's is
   * {@linkplain #isStray() stray}: read if it holds JSON, passed over and named if not.
   *
   * @param path a file or a folder
   * @return the log files, ordered by name
   * @throws CloudTrailException if there is nothing at the path
   */
  static List<LogFile> list(Path path) {
    return LogFolder.list(path);
  }
}
