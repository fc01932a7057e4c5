package dev.breadcrumbs.cloudtrail.model.internal.gzip;

import java.util.zip.ZipException;

/** Gzip data that is not as the format has it; the message says in which way. */
public final class GzipDamage extends ZipException {
  private static final long serialVersionUID = 1L;

  GzipDamage(String reason) {
    super(reason);
  }
}
