package dev.breadcrumbs.cloudtrail.query.internal.expression;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import org.jspecify.annotations.Nullable;

/** A typed event, as fields and conditions see it. Not thread-safe. */
final class TypedValues implements PathValues {
  private final CloudTrailEvent event;

  /** All values of the event: many conditions on words ask for them, one after the other. */
  private @Nullable Object whole;

  TypedValues(CloudTrailEvent event) {
    this.event = event;
  }

  @Override
  public @Nullable Object get(FieldPath path) {
    return path.names().isEmpty() ? whole() : path.valueIn(event);
  }

  private @Nullable Object whole() {
    if (whole == null) {
      whole = FieldPath.WHOLE.valueIn(event);
    }
    return whole;
  }

  @Override
  public CloudTrailEvent typed() {
    return event;
  }
}
