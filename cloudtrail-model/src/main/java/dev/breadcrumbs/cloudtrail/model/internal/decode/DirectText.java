package dev.breadcrumbs.cloudtrail.model.internal.decode;

import dev.breadcrumbs.cloudtrail.model.scan.ObjectBytes;
import dev.breadcrumbs.cloudtrail.model.scan.RecentTexts;
import dev.breadcrumbs.cloudtrail.model.scan.StringDecoder;
import org.jspecify.annotations.Nullable;

/** Reads a text straight from the bytes; where texts come again, they are the same objects. */
final class DirectText implements DirectPart {
  private static final int PLACES = 256;
  private static final int TRIAL = 4_096;

  private @Nullable RecentTexts recent = new RecentTexts(PLACES);
  private int lookups;
  private int hits;

  @Override
  public @Nullable String read(ObjectBytes in) {
    int from = in.at() + 1;
    return in.skipString() ? decode(in.bytes(), from, in.at() - 1) : null;
  }

  private String decode(byte[] bytes, int from, int to) {
    RecentTexts texts = recent;
    if (texts == null) {
      return StringDecoder.decode(bytes, from, to);
    }
    lookups++;
    String known = texts.find(bytes, from, to);
    if (known != null) {
      hits++;
      return known;
    }
    if (lookups >= TRIAL) {
      // An id is new each time: to remember it costs and gives nothing.
      recent = hits < lookups / 4 * 3 ? null : texts;
      lookups = 0;
      hits = 0;
    }
    return texts.keep(bytes, from, to);
  }
}
