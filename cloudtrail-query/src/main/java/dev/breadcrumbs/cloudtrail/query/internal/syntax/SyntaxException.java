package dev.breadcrumbs.cloudtrail.query.internal.syntax;

import org.jspecify.annotations.Nullable;

/** Says what is wrong with a text, and at which character. */
public final class SyntaxException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final int offset;

  public SyntaxException(String message, int offset) {
    this(message, offset, null);
  }

  public SyntaxException(String message, int offset, @Nullable Throwable cause) {
    super(message, cause);
    this.offset = offset;
  }

  public int offset() {
    return offset;
  }
}
