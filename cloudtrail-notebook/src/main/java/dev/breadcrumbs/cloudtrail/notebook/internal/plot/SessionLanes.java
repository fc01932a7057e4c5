package dev.breadcrumbs.cloudtrail.notebook.internal.plot;

import dev.breadcrumbs.cloudtrail.notebook.internal.plot.LanesData.Arrow;
import dev.breadcrumbs.cloudtrail.notebook.internal.plot.LanesData.Lane;
import dev.breadcrumbs.cloudtrail.notebook.internal.plot.LanesData.Mark;
import dev.breadcrumbs.cloudtrail.rules.Finding;
import dev.breadcrumbs.cloudtrail.rules.investigation.Certainty;
import dev.breadcrumbs.cloudtrail.rules.investigation.Link;
import dev.breadcrumbs.cloudtrail.rules.investigation.Session;
import dev.breadcrumbs.cloudtrail.rules.investigation.Story;
import dev.breadcrumbs.cloudtrail.rules.investigation.StorySession;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The sessions of a story over time, and how one came out of another. */
public final class SessionLanes {
  private static final int MOST_MARKS = 2_000;
  private static final int MOST_ARROWS = 200;

  /** Colours that no level of a finding has, but for the last. */
  private static final List<Integer> COLOURS = List.of(0, 2, 3, 4, 7, 6);

  private SessionLanes() {}

  /** A bar a session, from its first call to its last. */
  public static LanesData of(Story story) {
    List<StorySession> timed =
        story.sessions().stream()
            .filter(each -> each.session().use().first() != null)
            .filter(each -> each.session().use().last() != null)
            .toList();
    if (timed.isEmpty()) {
      throw new IllegalArgumentException("a story without sessions cannot be drawn over time");
    }
    List<StorySession> shown = StoryPick.of(timed);
    List<Arrow> arrows = arrows(story, shown);
    List<Mark> marks = marks(shown);
    String note =
        Greatest.joined(
            StoryPick.note(story, shown),
            note("links", MOST_ARROWS, arrows.size()),
            note("findings", MOST_MARKS, marks.size()));
    return new LanesData(
        lanes(shown),
        arrows.stream().limit(MOST_ARROWS).toList(),
        gravest(marks),
        colours(shown),
        note);
  }

  private static String note(String what, int most, int all) {
    return all <= most ? "" : String.format(Locale.ROOT, "%,d of %,d %s", most, all, what);
  }

  private static List<Lane> lanes(List<StorySession> shown) {
    List<Lane> lanes = new ArrayList<>();
    for (StorySession each : shown) {
      Session session = each.session();
      Instant first = session.use().first();
      Instant last = session.use().last();
      if (first != null && last != null) {
        lanes.add(new Lane(StoryPick.label(session), session.kind().text(), first, last, false));
      }
    }
    return lanes;
  }

  private static Map<String, Integer> colours(List<StorySession> shown) {
    Map<String, Integer> colours = new LinkedHashMap<>();
    for (StorySession each : shown) {
      int next = COLOURS.get(colours.size() % COLOURS.size());
      colours.putIfAbsent(each.session().kind().text(), next);
    }
    return colours;
  }

  private static List<Arrow> arrows(Story story, List<StorySession> shown) {
    Map<String, Integer> places = new LinkedHashMap<>();
    shown.forEach(each -> places.put(each.session().id(), places.size()));
    List<Arrow> arrows = new ArrayList<>();
    for (Link link : story.links()) {
      Integer from = places.get(link.from());
      Integer to = places.get(link.target().orElse(""));
      Instant at = link.eventTime();
      if (from != null && to != null && at != null && !from.equals(to)) {
        Instant until = shown.get(to).session().use().first();
        boolean exact = link.certainty() == Certainty.EXACT;
        arrows.add(
            new Arrow(from, to, at, until == null || until.isBefore(at) ? at : until, exact));
      }
    }
    return arrows;
  }

  private static List<Mark> marks(List<StorySession> shown) {
    List<Mark> marks = new ArrayList<>();
    for (int lane = 0; lane < shown.size(); lane++) {
      for (Finding finding : shown.get(lane).findings()) {
        Instant time = finding.eventTime().orElse(null);
        if (time != null) {
          marks.add(new Mark(lane, time, finding.level()));
        }
      }
    }
    return marks;
  }

  private static List<Mark> gravest(List<Mark> marks) {
    return marks.stream()
        .sorted(Comparator.comparing(Mark::level).reversed())
        .limit(MOST_MARKS)
        .toList();
  }
}
