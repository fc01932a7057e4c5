package dev.breadcrumbs.cloudtrail.model.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Knows by their first bytes the formats that logs come in and that are not read.
 *
 * @param magic the first bytes; a question mark stands for a digit, an exclamation mark for what no
 *     text has
 * @param advice what it is, and what to do
 */
record ForeignFormat(String magic, String advice) {
  private static final List<ForeignFormat> KNOWN =
      List.of(
          new ForeignFormat("PK\7\b", "a zip archive in parts: put them together first"),
          new ForeignFormat("(\u00B5/\u00FD", "zstd data: decompress it first"),
          new ForeignFormat("BZh?1AY&SY", "bzip2 data: decompress it first"),
          new ForeignFormat("\u00FD7zXZ\0", "xz data: decompress it first"),
          new ForeignFormat("\4\"M\30", "lz4 data: decompress it first"),
          new ForeignFormat("7z\u00BC\u00AF", "a 7z archive: unpack it first"),
          new ForeignFormat("\37\u008B", "gzip data within gzip data: decompress it once"),
          new ForeignFormat("PAR1", "a Parquet table: export it as JSON lines"),
          new ForeignFormat("ORC!", "an ORC table: export it as JSON lines"),
          new ForeignFormat("Obj\1", "an Avro file: export it as JSON lines"),
          new ForeignFormat("\u00FF\u00FE", "UTF-16 text: convert it to UTF-8"),
          new ForeignFormat("\u00FE\u00FF", "UTF-16 text: convert it to UTF-8"),
          new ForeignFormat("{\0\"\0", "UTF-16 text: convert it to UTF-8"),
          new ForeignFormat("{\0\r\0", "UTF-16 text: convert it to UTF-8"),
          new ForeignFormat("{\0\n\0", "UTF-16 text: convert it to UTF-8"),
          new ForeignFormat("[\0{\0", "UTF-16 text: convert it to UTF-8"));

  private static final int LONGEST = 10;

  /** Says what begins at the window's position; null if it is none of these. */
  static @Nullable String of(ByteWindow window) {
    window.require(LONGEST);
    return KNOWN.stream()
        .filter(format -> format.begins(window))
        .map(ForeignFormat::advice)
        .findFirst()
        .orElse(null);
  }

  private boolean begins(ByteWindow window) {
    if (window.held() < magic.length()) {
      return false;
    }
    for (int at = 0; at < magic.length(); at++) {
      if (!fits(window.bytes()[window.position() + at] & 0xFF, magic.charAt(at))) {
        return false;
      }
    }
    return true;
  }

  private static boolean fits(int found, char expected) {
    return switch (expected) {
      case '?' -> found >= '1' && found <= '9';
      case '!' -> found < ' ' || found > '~';
      default -> found == expected;
    };
  }
}
