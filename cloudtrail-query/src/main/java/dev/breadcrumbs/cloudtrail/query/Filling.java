package dev.breadcrumbs.cloudtrail.query;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Places for values that a step finds elsewhere; where it finds none, what was there before. */
record Filling(List<Computed> places, List<Expression> before) {
  static Filling in(PlanBuilder plan, List<String> names) {
    List<Computed> places = new ArrayList<>();
    List<Expression> before = new ArrayList<>();
    for (String name : names) {
      before.add(plan.read(Shape.column(name)));
      places.add(plan.place(name));
    }
    return new Filling(places, before);
  }

  /** Lets the names mean the places, from here on. */
  void define(PlanBuilder plan) {
    places.forEach(plan::define);
  }

  void put(Frame frame, @Nullable Object @Nullable [] found) {
    for (int at = 0; at < places.size(); at++) {
      @Nullable Object value = found == null ? null : found[at];
      frame.put(places.get(at).slot(), value == null ? before.get(at).valueIn(frame) : value);
    }
  }

  /** The value that a place has before it is filled. */
  @Nullable Object before(int at, Frame frame) {
    return before.get(at).valueIn(frame);
  }
}
