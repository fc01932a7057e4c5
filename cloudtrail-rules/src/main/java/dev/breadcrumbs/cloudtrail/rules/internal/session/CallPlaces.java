package dev.breadcrumbs.cloudtrail.rules.internal.session;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * In which parts of a source the calls of each credential are, so that whoever reads it again for a
 * few of them need not read all of it. Immutable.
 */
public final class CallPlaces {
  private static final Parts NONE = Parts.none();

  private final int size;

  /** In their order. A map of so many would take longer to make than what is looked up in it. */
  private final CredentialKey[] keys;

  private final Parts[] parts;
  private final BitSet closing;

  /**
   * Takes what was found.
   *
   * @param size how many parts there are
   * @param uses the uses of all credentials, in the order of their keys
   * @param closing those parts that have calls that may close what others opened
   */
  CallPlaces(int size, List<KeyUse> uses, BitSet closing) {
    this.size = size;
    this.closing = closing;
    keys = new CredentialKey[uses.size()];
    parts = new Parts[uses.size()];
    for (int at = 0; at < keys.length; at++) {
      KeyUse use = uses.get(at);
      keys[at] = use.key();
      parts[at] = Objects.requireNonNullElse(use.parts(), NONE);
    }
  }

  /** How many parts the source has. */
  public int size() {
    return size;
  }

  /** The parts with calls of some credentials, or with calls that may close something. */
  public BitSet of(Collection<CredentialKey> some) {
    BitSet marked = (BitSet) closing.clone();
    for (CredentialKey key : some) {
      int at = Arrays.binarySearch(keys, key);
      if (at >= 0) {
        parts[at].mark(marked, size);
      }
    }
    return marked;
  }
}
