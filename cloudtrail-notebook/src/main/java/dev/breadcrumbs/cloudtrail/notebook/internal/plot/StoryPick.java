package dev.breadcrumbs.cloudtrail.notebook.internal.plot;

import dev.breadcrumbs.cloudtrail.rules.investigation.Session;
import dev.breadcrumbs.cloudtrail.rules.investigation.Story;
import dev.breadcrumbs.cloudtrail.rules.investigation.StoryPart;
import dev.breadcrumbs.cloudtrail.rules.investigation.StorySession;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Picks the sessions of a story that a chart has room for: its start, and what has findings. */
final class StoryPick {
  private static final Comparator<StorySession> FIRST =
      Comparator.comparing((StorySession each) -> each.part() != StoryPart.START)
          .thenComparingInt(each -> -each.findings().size())
          .thenComparingInt(StorySession::depth)
          .thenComparingLong(each -> -each.session().use().calls());

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private StoryPick() {}

  /** The sessions, in the order that they have. */
  static List<StorySession> of(List<StorySession> all) {
    if (all.size() <= Greatest.LABELS) {
      return all;
    }
    Set<StorySession> first =
        new HashSet<>(all.stream().sorted(FIRST).limit(Greatest.LABELS).toList());
    return all.stream().filter(first::contains).toList();
  }

  static String note(Story story, List<StorySession> shown) {
    int all = story.sessions().size();
    return shown.size() == all
        ? ""
        : String.format(
            Locale.ROOT,
            "%,d of %,d sessions, those of the start and with findings first",
            shown.size(),
            all);
  }

  /** Whose session it is, and what tells it from others. */
  static String label(Session session) {
    String actor = session.credential().actor();
    if (actor.equals(session.id())) {
      return actor;
    }
    if (!session.id().startsWith("arn:")) {
      return actor + ", " + session.id();
    }
    Instant created = session.credential().creationDate();
    String begun = created == null ? "" : " " + TIME.format(created);
    return actor + ", " + session.kind().text() + begun;
  }
}
