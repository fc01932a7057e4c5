package dev.breadcrumbs.cloudtrail.model.reading;

import dev.breadcrumbs.cloudtrail.model.internal.unpack.GzipMembers;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * Uncompresses gzip data of one member or several (RFC 1952). The JDK's own stream stops in silence
 * at a damaged second member, or when its source cannot tell how much is available, and drops what
 * it inflated just before the damage; this one gives all that is readable, then fails.
 */
final class GzipStream extends InputStream {
  /** The compression method that RFC 1952 knows. */
  static final int DEFLATED = 8;

  private final InputStream source;
  private final Expansion expansion;
  private final GzipMembers members;

  /** Whether the members are this stream's alone. */
  private final boolean own;

  private boolean inMember;
  private boolean ended;
  private @Nullable IOException excess;

  GzipStream(InputStream source, ReadLimits limits) {
    this(source, limits, new GzipMembers(), true);
  }

  /** Reads with members that serve the next stream when this is closed. */
  GzipStream(InputStream source, ReadLimits limits, GzipMembers members) {
    this(source, limits, members, false);
  }

  private GzipStream(InputStream source, ReadLimits limits, GzipMembers members, boolean own) {
    this.source = source;
    this.expansion = new Expansion(limits);
    this.members = members;
    this.own = own;
    members.begin(source);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int from, int length) throws IOException {
    if (excess != null) {
      throw excess;
    }
    if (length == 0) {
      return 0;
    }
    while (!ended) {
      if (!inMember) {
        enter();
      }
      int number = members.read(target, from, length);
      if (number > 0) {
        excess = expansion.grow(number, members.compressed());
        return number;
      }
      inMember = false;
      members.skipZeros();
      ended = members.isAtEnd();
    }
    return -1;
  }

  private void enter() throws IOException {
    if (!members.takeMagic()) {
      throw new ZipException("something else follows the compressed data");
    }
    members.enter();
    inMember = true;
  }

  @Override
  public void close() throws IOException {
    ended = true;
    if (own) {
      members.close();
    }
    source.close();
  }
}
