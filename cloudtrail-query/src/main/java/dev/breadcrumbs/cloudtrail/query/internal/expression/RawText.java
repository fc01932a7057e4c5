package dev.breadcrumbs.cloudtrail.query.internal.expression;

/** The whole event as the text of its JSON, in the order of its keys: {@code _raw}. */
public record RawText() implements OfEvent {
  public static final String NAME = "_raw";

  @Override
  public Object valueIn(PathValues values) {
    return values.typed().toTree().toString();
  }

  @Override
  public String column() {
    return NAME;
  }

  @Override
  public String toString() {
    return NAME;
  }
}
