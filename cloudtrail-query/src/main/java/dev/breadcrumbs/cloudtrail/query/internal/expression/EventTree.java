package dev.breadcrumbs.cloudtrail.query.internal.expression;

/** The tree of a whole event, for what goes through all its fields. */
public record EventTree() implements OfEvent {
  @Override
  public Object valueIn(PathValues values) {
    return values.typed().toTree();
  }

  @Override
  public String column() {
    return "";
  }
}
