package dev.breadcrumbs.cloudtrail.model.internal.unpack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Reads a zip archive from its local headers, without its directory, which stands at the end. The
 * JDK's stream gives up at an entry that is encrypted, and at one of a known kind of Zip64; here
 * such an entry costs only itself (PKWARE's APPNOTE.TXT, 4.3 and 4.5).
 */
public final class ZipEntries implements ArchiveEntries {
  private static final int LOCAL = 0x04034B50;
  private static final int DESCRIPTOR = 0x08074B50;
  private static final int DIRECTORY = 0x02014B50;
  private static final int DIRECTORY_END = 0x06054B50;
  private static final int DIRECTORY_END_64 = 0x06064B50;
  private static final int EXTRA_DATA = 0x08064B50;
  private static final int ENCRYPTED = 1;
  private static final int WITH_DESCRIPTOR = 8;
  private static final int STORED = 0;
  private static final int DEFLATED = 8;
  private static final int ZIP_64 = 1;
  private static final long UNKNOWN = 0xFFFF_FFFFL;

  private final DeflateInput input = new DeflateInput();
  private final byte[] skipped = new byte[1 << 12];
  private final CRC32 checksum = new CRC32();
  private int flags;
  private int method;
  private int expected;
  private long compressed;
  private long uncompressed;
  private long left;
  private boolean zip64;
  private boolean inEntry;
  private boolean broken;

  /** Reads the archive that begins here; the stream stays the caller's to close. */
  public ZipEntries(InputStream archive) {
    input.begin(archive);
  }

  @Override
  public @Nullable Entry next() throws IOException {
    skipRest();
    while (!broken) {
      if (isAtDirectory()) {
        return null;
      }
      String name = readHeader();
      String refusal = refusal();
      if (refusal != null) {
        skipUnread(refusal);
        return new Entry(name, refusal);
      }
      start();
      if (!name.endsWith("/")) {
        return new Entry(name, null);
      }
      skipRest();
    }
    return null;
  }

  private boolean isAtDirectory() throws IOException {
    return input.isAhead(DIRECTORY)
        || input.isAhead(DIRECTORY_END)
        || input.isAhead(DIRECTORY_END_64)
        || input.isAhead(EXTRA_DATA);
  }

  /** Reads a header, unless it is known to be one no more is looked for. */
  private String readHeader() throws IOException {
    broken = true;
    if (input.isAtEnd()) {
      throw Damage.cut();
    }
    if (input.nextFour() != LOCAL) {
      throw new Damage("something else is where an entry should begin");
    }
    input.skip(2);
    flags = input.nextTwo();
    method = input.nextTwo();
    input.skip(4);
    expected = input.nextFour();
    compressed = input.nextFour() & UNKNOWN;
    uncompressed = input.nextFour() & UNKNOWN;
    int nameLength = input.nextTwo();
    int extraLength = input.nextTwo();
    byte[] name = new byte[nameLength];
    fill(name);
    byte[] extra = new byte[extraLength];
    fill(extra);
    readSizes(extra);
    if (compressed < 0 || uncompressed < 0) {
      throw new Damage("the size of an entry is none");
    }
    broken = false;
    return new String(name, StandardCharsets.UTF_8);
  }

  private void fill(byte[] target) throws IOException {
    int at = 0;
    while (at < target.length) {
      at += input.take(target, at, target.length - at);
    }
  }

  /** Sizes that 32 bits cannot hold stand in a field of their own. */
  private void readSizes(byte[] extra) {
    zip64 = false;
    int at = 0;
    while (at + 4 <= extra.length) {
      int id = two(extra, at);
      int end = at + 4 + two(extra, at + 2);
      at += 4;
      if (id == ZIP_64) {
        zip64 = true;
        if (uncompressed == UNKNOWN && at + 8 <= Math.min(end, extra.length)) {
          uncompressed = eight(extra, at);
          at += 8;
        }
        if (compressed == UNKNOWN && at + 8 <= Math.min(end, extra.length)) {
          compressed = eight(extra, at);
        }
      }
      at = end;
    }
  }

  private static int two(byte[] bytes, int at) {
    return (bytes[at] & 0xFF) | (bytes[at + 1] & 0xFF) << 8;
  }

  private static long eight(byte[] bytes, int at) {
    long value = 0;
    for (int index = at + 7; index >= at; index--) {
      value = value << 8 | (bytes[index] & 0xFF);
    }
    return value;
  }

  private @Nullable String refusal() throws IOException {
    if ((flags & ENCRYPTED) != 0) {
      return "encrypted: unpack it with its password first";
    }
    if (method == STORED && isWithoutSize() && !input.isAhead(DESCRIPTOR)) {
      return "stored without its size: pack the archive anew";
    }
    return method == STORED || method == DEFLATED
        ? null
        : "compressed by method " + method + ", which is not read: unpack it first";
  }

  /** Whether only what stands behind the content tells how long it is. */
  private boolean isWithoutSize() {
    return (flags & WITH_DESCRIPTOR) != 0 && compressed == 0;
  }

  private void skipUnread(String refusal) throws IOException {
    if (isWithoutSize()) {
      broken = true;
      throw new Damage("an entry is " + refusal + "; it hides where those behind it begin");
    }
    input.skip(compressed);
    if ((flags & WITH_DESCRIPTOR) != 0) {
      skipDescriptor();
    }
  }

  private void skipDescriptor() throws IOException {
    if (input.isAhead(DESCRIPTOR)) {
      input.skip(4);
    }
    input.skip(zip64 ? 20 : 12);
  }

  private void start() {
    checksum.reset();
    left = compressed;
    inEntry = true;
    if (method == DEFLATED) {
      input.startInflating();
    }
  }

  private void skipRest() throws IOException {
    while (inEntry && read(skipped, 0, skipped.length) > 0) {
      // The next entry begins where this one ends.
    }
  }

  @Override
  public int read(byte[] target, int from, int length) throws IOException {
    if (!inEntry) {
      return -1;
    }
    int number;
    try {
      number =
          method == DEFLATED ? input.inflate(target, from, length) : take(target, from, length);
    } catch (IOException e) {
      // Where the next entry begins is lost.
      broken = true;
      inEntry = false;
      throw e;
    }
    if (number > 0) {
      checksum.update(target, from, number);
      return number;
    }
    inEntry = false;
    long read = method == DEFLATED ? input.inflated() : compressed;
    checkEnd(read);
    return -1;
  }

  private int take(byte[] target, int from, int length) throws IOException {
    if (left == 0) {
      return -1;
    }
    int number = input.take(target, from, (int) Math.min(length, left));
    left -= number;
    return number;
  }

  private void checkEnd(long read) throws IOException {
    if ((flags & WITH_DESCRIPTOR) != 0) {
      readDescriptor(read);
    }
    if (expected != (int) checksum.getValue()) {
      throw new Damage("the checksum does not match");
    }
    if (uncompressed != read) {
      throw new Damage("the length does not match");
    }
  }

  /** Sizes in it have four bytes or eight, and what follows tells which. */
  private void readDescriptor(long read) throws IOException {
    if (input.isAhead(DESCRIPTOR)) {
      input.skip(4);
    }
    expected = input.nextFour();
    boolean four = four(4) == (int) read && input.peek(8) == 'P' && input.peek(9) == 'K';
    input.skip(four ? 4 : 8);
    uncompressed = input.nextFour() & UNKNOWN;
    // Four bytes cannot tell more of a length.
    uncompressed |= four ? read & ~UNKNOWN : (long) input.nextFour() << 32;
  }

  private int four(int ahead) throws IOException {
    return input.peek(ahead)
        | input.peek(ahead + 1) << 8
        | input.peek(ahead + 2) << 16
        | input.peek(ahead + 3) << 24;
  }

  @Override
  public long taken() {
    return input.taken();
  }

  @Override
  public void close() {
    input.close();
  }
}
