package dev.breadcrumbs.cloudtrail.query.internal.plan;

import dev.breadcrumbs.cloudtrail.query.internal.expression.Expression;
import dev.breadcrumbs.cloudtrail.query.internal.expression.PathValues;
import dev.breadcrumbs.cloudtrail.query.internal.expression.RowPlace;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The values of an event that are kept in a row because a later step asks for them. They are found
 * out while the later steps are prepared.
 */
final class KeptValues {
  private final Scope events;
  private final Layout layout;
  private final Map<Expression, RowPlace> places = new LinkedHashMap<>();
  private final Map<Integer, Expression> values = new LinkedHashMap<>();

  KeptValues(Scope events, Layout layout) {
    this.events = events;
    this.layout = layout;
  }

  /** The place of what a path or an alias means among events. */
  Expression at(Expression leaf) {
    RowPlace known = places.get(leaf);
    if (known != null) {
      return known;
    }
    RowPlace place = at(leaf.toString(), events.read(leaf));
    places.put(leaf, place);
    return place;
  }

  RowPlace at(String name, Expression value) {
    RowPlace place = new RowPlace(layout.add(), name);
    values.put(place.slot(), value);
    return place;
  }

  /** What has been asked for, and where it is. */
  Map<Expression, RowPlace> asked() {
    return Collections.unmodifiableMap(places);
  }

  /** The row of an event. */
  @Nullable Object[] row(PathValues event) {
    @Nullable Object[] row = new @Nullable Object[layout.width()];
    values.forEach((slot, value) -> row[slot] = value.valueIn(event));
    return row;
  }
}
