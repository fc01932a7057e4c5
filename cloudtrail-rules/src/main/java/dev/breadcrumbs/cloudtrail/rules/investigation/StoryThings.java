package dev.breadcrumbs.cloudtrail.rules.investigation;

import dev.breadcrumbs.cloudtrail.rules.internal.story.OpenThings;
import java.util.List;

/** What the sessions of a story opened, but for those that came before its start. */
final class StoryThings {
  private final OpenThings things;
  private final StoryGraph graph;

  StoryThings(OpenThings things, StoryGraph graph) {
    this.things = things;
    this.graph = graph;
  }

  List<OpenItem> open() {
    return things.stillOpen().stream()
        .filter(each -> isTold(each.since()))
        .map(StoryThings::item)
        .toList();
  }

  List<ClosedItem> closed() {
    return things.closedAgain().stream()
        .filter(each -> isTold(each.open().since()))
        .map(StoryThings::item)
        .toList();
  }

  private boolean isTold(OpenThings.Moment opened) {
    return graph.part(opened.session()) != StoryPart.CAME_BEFORE;
  }

  private static ClosedItem item(OpenThings.Closed closed) {
    OpenThings.Moment end = closed.end();
    return new ClosedItem(
        item(closed.open()),
        SessionMaker.instant(end.time()),
        end.session(),
        end.eventName(),
        end.eventID());
  }

  private static OpenItem item(OpenThings.Open open) {
    OpenThings.Moment since = open.since();
    return new OpenItem(
        open.thing().what(),
        open.thing().name(),
        open.thing().accountId(),
        SessionMaker.instant(since.time()),
        since.session(),
        since.eventName(),
        since.eventID());
  }
}
