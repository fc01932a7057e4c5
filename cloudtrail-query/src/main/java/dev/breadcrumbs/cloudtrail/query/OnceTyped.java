package dev.breadcrumbs.cloudtrail.query;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The typed event of one event after the other, made at most once for each. Not thread-safe. */
final class OnceTyped {
  private @Nullable Supplier<CloudTrailEvent> maker;
  private @Nullable TypedValues made;

  /** Goes on to the next event. */
  void moveTo(Supplier<CloudTrailEvent> next) {
    maker = next;
    made = null;
  }

  CloudTrailEvent event() {
    return values().typed();
  }

  /** The typed event, as fields and conditions see it. */
  PathValues values() {
    TypedValues values = made;
    if (values == null) {
      if (maker == null) {
        throw new IllegalStateException("no event is looked at");
      }
      values = new TypedValues(maker.get());
      made = values;
    }
    return values;
  }
}
