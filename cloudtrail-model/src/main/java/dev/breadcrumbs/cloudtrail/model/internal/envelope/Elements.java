package dev.breadcrumbs.cloudtrail.model.internal.envelope;

import dev.breadcrumbs.cloudtrail.model.internal.envelope.Members.Place;
import org.jspecify.annotations.Nullable;

/** Steps through the elements of an array, as far as its grammar allows to tell. */
final class Elements {
  private final Envelope envelope;
  private final byte[] bytes;
  private final int to;
  private int at;

  /** Stands before the first element of an array. */
  Elements(Envelope envelope, byte[] bytes, Place array) {
    this.envelope = envelope;
    this.bytes = bytes;
    this.at = array.from() + 1;
    this.to = array.to();
  }

  /** Returns the next element; null if there is none. */
  @Nullable Place next() {
    int from = Envelope.skipFiller(bytes, at, to);
    if (from >= to || bytes[from] == ']') {
      return null;
    }
    int end = bytes[from] == '{' ? envelope.skipValue(bytes, from, to) : skipOther(from);
    if (end <= from) {
      return null;
    }
    at = end;
    return new Place(from, end);
  }

  private int skipOther(int from) {
    return bytes[from] == '[' || bytes[from] == '"'
        ? envelope.skipValue(bytes, from, to)
        : envelope.skipElement(bytes, from, to);
  }
}
