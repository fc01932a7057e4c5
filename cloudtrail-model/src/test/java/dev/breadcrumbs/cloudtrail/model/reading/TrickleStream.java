package dev.breadcrumbs.cloudtrail.model.reading;

import java.io.InputStream;

/** Gives few bytes at a time and says that none are available, as a slow connection does. */
public final class TrickleStream extends InputStream {
  private final byte[] content;
  private final int atOnce;
  private int at;

  /** Makes a stream that gives so many bytes at once. */
  public TrickleStream(byte[] content, int atOnce) {
    this.content = content;
    this.atOnce = atOnce;
  }

  @Override
  public int read() {
    return at == content.length ? -1 : content[at++] & 0xFF;
  }

  @Override
  public int read(byte[] target, int from, int length) {
    if (at == content.length) {
      return -1;
    }
    int number = Math.min(Math.min(length, atOnce), content.length - at);
    System.arraycopy(content, at, target, from, number);
    at += number;
    return number;
  }
}
