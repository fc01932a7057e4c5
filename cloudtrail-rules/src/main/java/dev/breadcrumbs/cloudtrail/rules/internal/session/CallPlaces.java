package dev.breadcrumbs.cloudtrail.rules.internal.session;

import java.util.BitSet;
import java.util.Collection;
import java.util.Map;

/**
 * In which parts of a source the calls of each credential are, so that whoever reads it again for a
 * few of them need not read all of it. Immutable.
 */
public final class CallPlaces {
  private final int size;
  private final Map<CredentialKey, Parts> byKey;
  private final BitSet closing;

  /**
   * Takes what was found.
   *
   * @param size how many parts there are
   * @param closing those that have calls that may close what others opened
   */
  CallPlaces(int size, Map<CredentialKey, Parts> byKey, BitSet closing) {
    this.size = size;
    this.byKey = byKey;
    this.closing = closing;
  }

  /** How many parts the source has. */
  public int size() {
    return size;
  }

  /** The parts with calls of some credentials, or with calls that may close something. */
  public BitSet of(Collection<CredentialKey> keys) {
    BitSet marked = (BitSet) closing.clone();
    for (CredentialKey key : keys) {
      Parts parts = byKey.get(key);
      if (parts != null) {
        parts.mark(marked, size);
      }
    }
    return marked;
  }
}
