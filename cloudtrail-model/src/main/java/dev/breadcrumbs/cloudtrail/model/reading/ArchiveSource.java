package dev.breadcrumbs.cloudtrail.model.reading;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/** The bytes of an archive. Damage of gzip data around it is told from damage of the archive. */
final class ArchiveSource extends FilterInputStream {
  ArchiveSource(InputStream stream) {
    super(stream);
  }

  @Override
  public int read(byte[] target, int from, int length) throws IOException {
    try {
      return in.read(target, from, length);
    } catch (ZipException | EOFException e) {
      throw new FaultException(
          ProblemKind.DAMAGED_GZIP, "the compressed data is damaged: " + Messages.of(e));
    }
  }
}
