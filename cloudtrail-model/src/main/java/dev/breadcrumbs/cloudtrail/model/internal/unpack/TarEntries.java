package dev.breadcrumbs.cloudtrail.model.internal.unpack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Reads a tar archive: of POSIX with its extended headers, of GNU with its long names, and the old
 * form (POSIX.1-2017, pax, "ustar Interchange Format"; GNU tar manual, "Basic Tar Format").
 */
public final class TarEntries implements ArchiveEntries {
  /** The length of a header, by which alone an archive can be known. */
  public static final int HEADER = 512;

  private static final int LONGEST_NAME = 1 << 16;
  private static final int SIZE = 124;
  private static final int TYPE = 156;
  private static final int MAGIC = 257;
  private static final int PREFIX = 345;
  private static final int MORE_HOLES = 482;
  private static final int MORE_HOLES_STILL = 504;
  private static final int BUFFER = 1 << 13;

  private final InputStream archive;
  private final byte[] header = new byte[HEADER];
  private long taken;
  private long left;
  private long padding;
  private @Nullable String longName;
  private @Nullable Long longSize;
  private boolean sparse;
  private boolean ended;

  /** Reads the archive that begins here; the stream stays the caller's to close. */
  public TarEntries(InputStream archive) {
    this.archive = archive;
  }

  /** Whether a file begins with the header of an entry, whose checksum hardly anything else has. */
  public static boolean beginIn(byte[] start, int length) {
    return length >= HEADER && start[0] != 0 && TarHeader.hasChecksum(start);
  }

  @Override
  public @Nullable Entry next() throws IOException {
    skip(left + padding);
    left = 0;
    padding = 0;
    while (!ended) {
      readHeader();
      if (ended) {
        return null;
      }
      char type = (char) (header[TYPE] & 0xFF);
      switch (type) {
        case 'L' -> longName = TarHeader.text(content());
        case 'x' -> readExtended(TarHeader.text(content()));
        case '0', '\0', '7', 'S', 'M' -> {
          Entry entry = new Entry(name(), refusal(type));
          skipHoles(type);
          forget();
          if (!entry.name().endsWith("/")) {
            return entry;
          }
          skip(left + padding);
        }
        default -> {
          boolean ofNext = type == 'K' || type == 'g';
          skip(left + padding);
          if (!ofNext) {
            forget();
          }
        }
      }
    }
    return null;
  }

  private @Nullable String refusal(char type) {
    if (type == 'S' || sparse) {
      return "stored with holes, which is not read: unpack the archive first";
    }
    return type == 'M' ? "continued from another archive: put them together first" : null;
  }

  /** Where more holes are told of than fit into the header, they stand before the content. */
  private void skipHoles(char type) throws IOException {
    boolean more = type == 'S' && header[MORE_HOLES] != 0;
    while (more) {
      if (readFully(header) < HEADER) {
        throw Damage.cut();
      }
      more = header[MORE_HOLES_STILL] != 0;
    }
  }

  private void forget() {
    longName = null;
    longSize = null;
    sparse = false;
  }

  private void readHeader() throws IOException {
    int number = readFully(header);
    if (number < HEADER) {
      ended = true;
      // Blocks of zeros mark the end: without them, entries may be missing.
      throw Damage.cut();
    }
    if (isZero()) {
      ended = true;
      requireNothingMore();
      return;
    }
    if (!TarHeader.hasChecksum(header)) {
      ended = true;
      throw new Damage("something else is where an entry should begin");
    }
    boolean hasSize = "12346".indexOf(header[TYPE]) < 0 && header[TYPE] != '5';
    long size = longSize == null ? TarHeader.number(header, SIZE, 12) : longSize;
    if (size < 0) {
      ended = true;
      throw new Damage("the size of an entry is none");
    }
    left = hasSize ? size : 0;
    padding = (HEADER - left % HEADER) % HEADER;
  }

  /**
   * Zeros fill what is behind the end; the end of the stream has to be reached to know it whole.
   */
  private void requireNothingMore() throws IOException {
    while (readFully(header) == HEADER) {
      if (!isZero()) {
        throw new Damage("something stands behind its end");
      }
    }
  }

  private boolean isZero() {
    for (byte value : header) {
      if (value != 0) {
        return false;
      }
    }
    return true;
  }

  private String name() {
    if (longName != null) {
      return longName;
    }
    String name = TarHeader.text(header, 0, 100);
    boolean posix = TarHeader.text(header, MAGIC, 6).equals("ustar");
    String prefix = posix ? TarHeader.text(header, PREFIX, 155) : "";
    return prefix.isEmpty() ? name : prefix + "/" + name;
  }

  /** What is said of the next entry in a header's own content. */
  private byte[] content() throws IOException {
    if (left > LONGEST_NAME) {
      ended = true;
      throw new Damage("a header is larger than " + LONGEST_NAME + " bytes");
    }
    byte[] content = new byte[(int) left];
    if (readFully(content) < content.length) {
      ended = true;
      throw Damage.cut();
    }
    skip(padding);
    return content;
  }

  /** Lines of length, blank, key, equals sign and value. */
  private void readExtended(String content) throws Damage {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    int at = 0;
    while (at < bytes.length) {
      int blank = at;
      long length = 0;
      while (blank < bytes.length && bytes[blank] >= '0' && bytes[blank] <= '9') {
        length = Math.min(length * 10 + bytes[blank++] - '0', LONGEST_NAME);
      }
      int end = at + (int) length;
      if (end <= blank + 1 || end > bytes.length) {
        ended = true;
        throw new Damage("an extended header is none");
      }
      String line = new String(bytes, blank + 1, end - blank - 2, StandardCharsets.UTF_8);
      int equals = line.indexOf('=');
      if (equals > 0) {
        take(line.substring(0, equals), line.substring(equals + 1));
      }
      at = end;
    }
  }

  private void take(String key, String value) throws Damage {
    if ((key.equals("path") && longName == null) || key.equals("GNU.sparse.name")) {
      longName = value;
    } else if (key.equals("size")) {
      if (!value.matches("\\d{1,18}")) {
        ended = true;
        throw new Damage("the size of an entry is none");
      }
      longSize = Long.valueOf(value);
    }
    sparse |= key.startsWith("GNU.sparse.");
  }

  @Override
  public int read(byte[] target, int from, int length) throws IOException {
    if (left == 0) {
      return -1;
    }
    int number = archive.read(target, from, (int) Math.min(length, left));
    if (number < 0) {
      left = 0;
      padding = 0;
      ended = true;
      throw Damage.cut();
    }
    left -= number;
    taken += number;
    return number;
  }

  private void skip(long number) throws IOException {
    byte[] skipped = new byte[(int) Math.min(number, BUFFER)];
    long rest = number;
    while (rest > 0) {
      int read = archive.read(skipped, 0, (int) Math.min(rest, skipped.length));
      if (read < 0) {
        ended = true;
        throw Damage.cut();
      }
      rest -= read;
      taken += read;
    }
  }

  private int readFully(byte[] target) throws IOException {
    int number = archive.readNBytes(target, 0, target.length);
    taken += number;
    return number;
  }

  @Override
  public long taken() {
    return taken;
  }

  @Override
  public void close() {
    // It holds nothing.
  }
}
