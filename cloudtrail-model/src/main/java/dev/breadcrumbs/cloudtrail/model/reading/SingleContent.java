package dev.breadcrumbs.cloudtrail.model.reading;

import org.jspecify.annotations.Nullable;

/** The one content of a file that is no archive. */
final class SingleContent implements LogContents {
  private final LogContent content;
  private boolean given;

  SingleContent(LogContent content) {
    this.content = content;
  }

  @Override
  public @Nullable LogContent next() {
    if (given) {
      return null;
    }
    given = true;
    return content;
  }

  @Override
  public void close() {
    content.close();
  }
}
