package dev.breadcrumbs.cloudtrail.model.reading;

import dev.breadcrumbs.cloudtrail.model.internal.unpack.ArchiveEntries;
import dev.breadcrumbs.cloudtrail.model.internal.unpack.TarEntries;
import dev.breadcrumbs.cloudtrail.model.internal.unpack.ZipEntries;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The forms of archives, told by the bytes that a file begins with. */
final class ArchiveForm {
  /** So many bytes are enough to tell. */
  static final int HEADER = TarEntries.HEADER;

  private static final List<byte[]> ZIP = List.of(ascii("PK\3\4"), ascii("PK\5\6"));

  private ArchiveForm() {}

  /** Returns what reads the entries of the form; null if it is no archive. */
  static @Nullable Function<InputStream, ArchiveEntries> of(HeadStream head) {
    return of(head.head(), head.length());
  }

  /** The same of bytes at hand, of which there are so many. */
  static @Nullable Function<InputStream, ArchiveEntries> of(byte[] head, int length) {
    if (ZIP.stream().anyMatch(magic -> begins(head, length, magic))) {
      return ZipEntries::new;
    }
    return TarEntries.beginIn(head, length) ? TarEntries::new : null;
  }

  private static boolean begins(byte[] head, int length, byte[] magic) {
    return length >= magic.length && Arrays.equals(head, 0, magic.length, magic, 0, magic.length);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
