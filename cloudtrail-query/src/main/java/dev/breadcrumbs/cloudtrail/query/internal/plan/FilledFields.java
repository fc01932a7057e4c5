package dev.breadcrumbs.cloudtrail.query.internal.plan;

import dev.breadcrumbs.cloudtrail.query.internal.expression.AtPath;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Expression;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Frame;
import dev.breadcrumbs.cloudtrail.query.internal.expression.RowPlace;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Places for values that a step finds elsewhere; where it finds none, what was there before. */
public record FilledFields(List<RowPlace> places, List<Expression> before) {
  public static FilledFields in(PlanBuilder plan, List<String> names) {
    List<RowPlace> places = new ArrayList<>();
    List<Expression> before = new ArrayList<>();
    for (String name : names) {
      before.add(plan.read(AtPath.column(name)));
      places.add(plan.place(name));
    }
    return new FilledFields(places, before);
  }

  /** Lets the names mean the places, from here on. */
  public void define(PlanBuilder plan) {
    places.forEach(plan::define);
  }

  public void put(Frame frame, @Nullable Object @Nullable [] found) {
    for (int at = 0; at < places.size(); at++) {
      @Nullable Object value = found == null ? null : found[at];
      frame.put(places.get(at).slot(), value == null ? before.get(at).valueIn(frame) : value);
    }
  }

  /** The value that a place has before it is filled. */
  public @Nullable Object before(int at, Frame frame) {
    return before.get(at).valueIn(frame);
  }
}
