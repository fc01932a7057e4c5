package dev.breadcrumbs.cloudtrail.model.internal.unpack;

import java.util.zip.ZipException;

/** Compressed data or an archive that is not as the format has it; the message says how. */
public final class Damage extends ZipException {
  private static final long serialVersionUID = 1L;

  Damage(String reason) {
    super(reason);
  }

  static Damage cut() {
    return new Damage("it ends too early");
  }
}
