package dev.breadcrumbs.cloudtrail.query.internal.expression;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.query.internal.value.Values;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What code of the host makes of an event. */
public record HostFunction(
    String name, Function<CloudTrailEvent, ? extends Collection<String>> values)
    implements OfEvent {
  @Override
  public @Nullable Object valueIn(PathValues event) {
    return Values.ofList(List.copyOf(values.apply(event.typed())));
  }

  @Override
  public String column() {
    return name;
  }

  @Override
  public String toString() {
    return name;
  }
}
