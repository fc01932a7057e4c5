package dev.breadcrumbs.cloudtrail.aws;

import org.jspecify.annotations.Nullable;

/**
 * Keys that are listed by one series of requests.
 *
 * @param folder the folder of a region that they lie in, or the whole prefix
 * @param prefix what all of them begin with
 * @param after the key after which they begin; null if with the first
 * @param before the key before which they end; null if with the last
 */
record KeyRange(String folder, String prefix, @Nullable String after, @Nullable String before) {
  static KeyRange all(String prefix) {
    return new KeyRange(prefix, prefix, null, null);
  }

  boolean endsBefore(String key) {
    return before != null && key.compareTo(before) >= 0;
  }

  /** The range without what comes up to a key. */
  KeyRange after(String key) {
    if (key.compareTo(prefix) < 0) {
      return this;
    }
    String later = after == null || after.compareTo(key) < 0 ? key : after;
    return new KeyRange(folder, prefix, later, before);
  }

  /** What of the range lies under another prefix; null if nothing does. */
  @Nullable KeyRange under(String other) {
    if (prefix.startsWith(other)) {
      return this;
    }
    return other.startsWith(prefix) ? new KeyRange(folder, other, after, before) : null;
  }
}
