package dev.breadcrumbs.cloudtrail.model.internal.unpack;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The entries of an archive, read one after the other as it streams by. For one thread at a time.
 */
public interface ArchiveEntries extends AutoCloseable {
  /**
   * An entry that stands in the archive.
   *
   * @param name its name
   * @param refusal why it cannot be read, as the end of a sentence; null if it can
   */
  record Entry(String name, @Nullable String refusal) {}

  /**
   * Moves behind what is left of the current entry, and to the next; folders and links, which have
   * no content, are left out.
   *
   * @return the entry; null behind the last
   * @throws Damage if the archive is not as it should be: nothing more can be read of it
   */
  @Nullable Entry next() throws IOException;

  /**
   * Reads content of the current entry.
   *
   * @return how many bytes, at least one; -1 behind the last
   * @throws Damage if it is not as it should be
   */
  int read(byte[] target, int from, int length) throws IOException;

  /** How many bytes of the archive were taken. */
  long taken();

  /** Frees what is held; the stream stays the caller's to close. */
  @Override
  void close();
}
