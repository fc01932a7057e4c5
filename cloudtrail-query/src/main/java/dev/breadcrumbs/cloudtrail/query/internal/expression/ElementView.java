package dev.breadcrumbs.cloudtrail.query.internal.expression;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import org.jspecify.annotations.Nullable;

/** An event or row, seen while one value of a multivalue is looked at. */
record ElementView(PathValues values, String of, Object value) implements PathValues {
  @Override
  public @Nullable Object get(FieldPath path) {
    return values.get(path);
  }

  @Override
  public @Nullable Object at(int slot, FieldPath path) {
    return values.at(slot, path);
  }

  @Override
  public @Nullable Object placed(int place) {
    return values.placed(place);
  }

  @Override
  public CloudTrailEvent typed() {
    return values.typed();
  }

  @Override
  public Object element(String name) {
    return name.equals(of) ? value : values.element(name);
  }
}
