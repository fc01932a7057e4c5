package dev.breadcrumbs.cloudtrail.model.reading;

import dev.breadcrumbs.cloudtrail.model.internal.unpack.GzipMembers;
import org.jspecify.annotations.Nullable;

/**
 * What the reading of one file needs and the next one can use again. Buffers that became large for
 * an unusual file are not kept. For one file at a time, and one thread.
 */
final class BufferSet implements AutoCloseable {
  /** So much of a window is kept: one that grew beyond it held an unusual record. */
  private static final int WINDOW_KEPT = 1 << 20;

  private static final int WINDOW = 1 << 18;
  private static final int RAW = 1 << 16;

  private byte @Nullable [] window;
  private byte @Nullable [] raw;
  private @Nullable GzipMembers members;
  private @Nullable WholeMember wholeMember;

  /** Returns a buffer for uncompressed bytes, with room behind them. */
  byte[] takeWindow() {
    byte[] known = window;
    window = null;
    return known == null ? new byte[WINDOW + ByteWindow.PADDING] : known;
  }

  void keepWindow(byte[] used) {
    if (used.length <= WINDOW_KEPT + ByteWindow.PADDING) {
      window = used;
    }
  }

  /** Returns a buffer for bytes as they are in the file. */
  byte[] takeRaw() {
    byte[] known = raw;
    raw = null;
    return known == null ? new byte[RAW] : known;
  }

  void keepRaw(byte[] used) {
    raw = used;
  }

  GzipMembers members() {
    GzipMembers known = members;
    if (known == null) {
      known = new GzipMembers();
      members = known;
    }
    return known;
  }

  WholeMember wholeMember() {
    WholeMember known = wholeMember;
    if (known == null) {
      known = new WholeMember(InflaterLibrary.open());
      wholeMember = known;
    }
    return known;
  }

  @Override
  public void close() {
    if (members != null) {
      members.close();
    }
    if (wholeMember != null) {
      wholeMember.close();
    }
  }
}
