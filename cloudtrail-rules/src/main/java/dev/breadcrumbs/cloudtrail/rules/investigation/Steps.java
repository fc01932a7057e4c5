package dev.breadcrumbs.cloudtrail.rules.investigation;

import dev.breadcrumbs.cloudtrail.model.Outcome;
import dev.breadcrumbs.cloudtrail.rules.internal.session.CallKind;
import dev.breadcrumbs.cloudtrail.rules.internal.story.CallFold;
import java.util.List;
import java.util.Map;

/** Makes steps of calls that were folded. */
final class Steps {
  private Steps() {}

  static StoryStep of(CallFold fold, boolean onBehalf, Map<String, List<Link>> byEvent) {
    List<Link> links =
        fold.eventIDs().stream()
            .flatMap(id -> byEvent.getOrDefault(id, List.of()).stream())
            .toList();
    return new StoryStep(
        SessionMaker.instant(fold.first()),
        SessionMaker.instant(fold.last()),
        fold.count(),
        fold.kind().eventSource(),
        fold.kind().eventName(),
        fold.about(),
        outcome(fold.kind().call()),
        fold.kind().call() == CallKind.READ,
        fold.kind().errorCode(),
        onBehalf,
        fold.regions(),
        fold.addresses(),
        fold.eventIDs(),
        links);
  }

  private static Outcome outcome(CallKind kind) {
    return switch (kind) {
      case READ, CHANGE -> Outcome.SUCCESS;
      case DENIED -> Outcome.DENIED;
      case FAILED -> Outcome.FAILURE;
    };
  }
}
