package dev.breadcrumbs.cloudtrail.notebook.internal.plot;

import dev.breadcrumbs.cloudtrail.notebook.internal.plot.LanesData.Lane;
import dev.breadcrumbs.cloudtrail.rules.investigation.ClosedItem;
import dev.breadcrumbs.cloudtrail.rules.investigation.OpenItem;
import dev.breadcrumbs.cloudtrail.rules.investigation.Story;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the sessions of a story opened: from when on, and until when. */
public final class PersistenceLanes {
  private static final String OPEN = "still open";
  private static final String UNDONE = "undone";

  private PersistenceLanes() {}

  /** A bar a thing, from the call that opened it to that which closed it, or to the edge. */
  public static LanesData of(Story story) {
    Instant end = end(story);
    List<Lane> lanes = new ArrayList<>();
    story.open().forEach(item -> add(lanes, item, OPEN, end));
    story.closed().forEach(item -> add(lanes, item.opened(), UNDONE, item.closed()));
    if (lanes.isEmpty()) {
      throw new IllegalArgumentException("nothing that stays was made in the story of this start");
    }
    List<Lane> shown =
        lanes.stream().limit(Greatest.LABELS).sorted(Comparator.comparing(Lane::from)).toList();
    String note =
        shown.size() == lanes.size()
            ? ""
            : String.format(
                Locale.ROOT, "%,d of %,d, those still open first", shown.size(), lanes.size());
    // Blue, and the red that all kinds of colour vision tell from it.
    return new LanesData(shown, List.of(), List.of(), Map.of(UNDONE, 0, OPEN, 5), note);
  }

  private static void add(List<Lane> lanes, OpenItem item, String series, @Nullable Instant to) {
    Instant since = item.since();
    if (since != null && to != null) {
      String label = (item.what() + " " + ChartText.withoutNames(item.name())).strip();
      Instant until = to.isBefore(since) ? since : to;
      lanes.add(new Lane(label, series, since, until, series.equals(OPEN)));
    }
  }

  /** The last time that the story tells of. */
  private static Instant end(Story story) {
    return Stream.of(
            story.sessions().stream().map(each -> each.session().use().last()),
            story.open().stream().map(OpenItem::since),
            story.closed().stream().map(ClosedItem::closed))
        .flatMap(each -> each)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .orElse(Instant.EPOCH);
  }
}
