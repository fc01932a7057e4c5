package dev.breadcrumbs.cloudtrail.model.reading;

/**
 * Looks at a record while it is being framed, so that finding its end and reading from it are one
 * pass over its bytes. A scanner may refuse any record: it is then framed by its brackets, and
 * {@link RecordFramer#scanned()} says so.
 */
@FunctionalInterface
public interface RecordScanner {
  /**
   * Scans the object whose opening brace is at {@code from}.
   *
   * @param bytes the window; it has 64 bytes and more behind the limit, whose content means nothing
   * @param from index of the opening brace
   * @param limit index behind the last byte that counts
   * @return the index behind the closing brace; negative if the record is broken, unusual, or goes
   *     on beyond the limit
   */
  int scan(byte[] bytes, int from, int limit);
}
