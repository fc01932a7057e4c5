package dev.breadcrumbs.cloudtrail.rules.investigation;

import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.query.LookupTable;
import dev.breadcrumbs.cloudtrail.query.Search;
import dev.breadcrumbs.cloudtrail.query.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Shows a story as rows. */
final class StoryTable {
  private static final List<String> COLUMNS =
      List.of(
          "time",
          "session",
          "actor",
          "call",
          "service",
          "regions",
          "addresses",
          "led to",
          "eventIDs");

  private StoryTable() {}

  private record Timed(Instant time, List<String> row) {}

  static Table of(Story story) {
    List<Timed> rows = new ArrayList<>();
    for (StorySession each : story.sessions()) {
      for (StoryStep step : each.steps()) {
        Instant time = Objects.requireNonNullElse(step.first(), Instant.MAX);
        rows.add(new Timed(time, row(each.session(), step)));
      }
    }
    // What came of a session is behind it, also within a second: the order of sessions is kept.
    rows.sort(Comparator.comparing(Timed::time));
    List<List<String>> plain = rows.stream().map(Timed::row).toList();
    return Search.inputlookup(LookupTable.of("story", COLUMNS, plain))
        .run(CloudTrail.of(List.of()));
  }

  private static List<String> row(Session session, StoryStep step) {
    return List.of(
        step.first() == null ? "" : step.first().toString(),
        session.id(),
        session.credential().actor(),
        StoryWords.call(step),
        step.eventSource(),
        String.join(", ", step.regions()),
        String.join(", ", step.addresses()),
        step.links().stream().map(StoryWords::link).collect(Collectors.joining("; ")),
        String.join(", ", step.eventIDs()));
  }
}
