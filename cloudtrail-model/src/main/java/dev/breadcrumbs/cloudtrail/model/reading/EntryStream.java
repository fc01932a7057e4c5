package dev.breadcrumbs.cloudtrail.model.reading;

import dev.breadcrumbs.cloudtrail.model.internal.unpack.ArchiveEntries;
import dev.breadcrumbs.cloudtrail.model.internal.unpack.Damage;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * The content of one entry of an archive. To close it leaves the archive open; {@link #drain} moves
 * to where the next entry begins.
 */
final class EntryStream extends InputStream {
  private static final int BLOCK = 1 << 13;

  private final ArchiveEntries entries;
  private final Expansion expansion;
  private @Nullable FaultException excess;
  private boolean lost;

  /**
   * Reads the current entry.
   *
   * @param expansion what all entries came to so far
   */
  EntryStream(ArchiveEntries entries, Expansion expansion) {
    this.entries = entries;
    this.expansion = expansion;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int from, int length) throws IOException {
    if (excess != null) {
      throw excess;
    }
    if (length == 0) {
      return 0;
    }
    try {
      int number = entries.read(target, from, length);
      excess = number < 0 ? null : expansion.grow(number, entries.taken());
      return number;
    } catch (Damage e) {
      throw damaged(e);
    } catch (IOException | RuntimeException e) {
      lost = true;
      throw e;
    }
  }

  static FaultException damaged(Damage e) {
    return new FaultException(
        ProblemKind.DAMAGED_ARCHIVE, "the archive is damaged: " + e.getMessage());
  }

  /** Whether the archive itself could not be read on, so that nothing more is to be had of it. */
  boolean isLost() {
    return lost;
  }

  /** Reads what is left of the entry. */
  void drain() throws IOException {
    byte[] block = new byte[BLOCK];
    while (read(block, 0, BLOCK) > 0) {
      // Nobody wants it; the archive goes on behind it.
    }
  }
}
