package dev.breadcrumbs.cloudtrail.model.reading;

import dev.breadcrumbs.cloudtrail.model.internal.unpack.ArchiveEntries;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Content of an entry of an archive, uncompressed: all entries together may grow only so much. */
final class GrowingStream extends FilterInputStream {
  private final Expansion expansion;
  private final ArchiveEntries entries;
  private @Nullable FaultException excess;

  GrowingStream(InputStream content, Expansion expansion, ArchiveEntries entries) {
    super(content);
    this.expansion = expansion;
    this.entries = entries;
  }

  @Override
  public int read(byte[] target, int from, int length) throws IOException {
    if (excess != null) {
      throw excess;
    }
    int number = in.read(target, from, length);
    excess = number < 0 ? null : expansion.grow(number, entries.taken());
    return number;
  }
}
