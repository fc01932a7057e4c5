package dev.breadcrumbs.cloudtrail.examples.sample;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** One caller at work for a while in some regions. Immutable; what it does goes to the timeline. */
record Scene(
    Timeline timeline, Principal principal, List<String> regions, Instant from, Instant to) {

  Scene in(String region) {
    return new Scene(timeline, principal, List.of(region), from, to);
  }

  Scene between(String fromTimeOfDay, String toTimeOfDay) {
    return new Scene(
        timeline, principal, regions, Timeline.at(fromTimeOfDay), Timeline.at(toTimeOfDay));
  }

  Scene using(String userAgent) {
    return new Scene(timeline, principal.using(userAgent), regions, from, to);
  }

  /** Calls once, at that time. */
  void once(String timeOfDay, Call call) {
    add(Timeline.at(timeOfDay), call);
  }

  /** Calls so many times, evenly over the scene but for some jitter. */
  void repeat(int count, Function<Chance, Call> call) {
    long step = Duration.between(from, to).toSeconds() / count;
    for (int i = 0; i < count; i++) {
      long offset = i * step + timeline.chance().below(step);
      add(from.plusSeconds(offset), call.apply(timeline.chance()));
    }
  }

  private void add(Instant time, Call call) {
    Chance chance = timeline.chance();
    timeline.events().add(EventMaker.make(principal, call, time, chance.pick(regions), chance));
  }
}
