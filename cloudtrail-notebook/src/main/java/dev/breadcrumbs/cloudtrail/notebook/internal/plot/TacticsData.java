package dev.breadcrumbs.cloudtrail.notebook.internal.plot;

import dev.breadcrumbs.cloudtrail.rules.Finding;
import dev.breadcrumbs.cloudtrail.rules.investigation.Story;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jfree.chart.JFreeChart;

/**
 * How many findings of each tactic there were in each minute, or in longer steps of a long story.
 *
 * @param tactics those that there are, from top to bottom
 * @param step how long a field is
 * @param counts the numbers by tactic and then by the beginning of the step
 * @param note what is not shown
 */
public record TacticsData(
    List<String> tactics, Duration step, Map<String, TreeMap<Instant, Integer>> counts, String note)
    implements PlotData {
  private static final int ROOM = 120;
  private static final int LINE = 34;
  private static final int MOST_STEPS = 200;
  private static final List<Duration> STEPS =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(15),
          Duration.ofHours(1),
          Duration.ofHours(6),
          Duration.ofDays(1),
          Duration.ofDays(7));

  /** Counts the findings of a story. */
  public static TacticsData of(Story story) {
    List<Finding> timed =
        story.findings().stream()
            .filter(each -> each.eventTime().isPresent() && !Tactics.of(each).isEmpty())
            .toList();
    if (timed.isEmpty()) {
      throw new IllegalArgumentException(
          "no finding of the story names a tactic; StorySearch.with(findings) hands them in");
    }
    Duration step = step(timed);
    Map<String, TreeMap<Instant, Integer>> counts = new TreeMap<>();
    for (Finding finding : timed) {
      Instant begin = begin(finding.eventTime().orElse(Instant.EPOCH), step);
      for (String tactic : Tactics.of(finding)) {
        counts.computeIfAbsent(tactic, each -> new TreeMap<>()).merge(begin, 1, Integer::sum);
      }
    }
    int without = story.findings().size() - timed.size();
    String note =
        without == 0
            ? ""
            : String.format(Locale.ROOT, "without %,d findings that name no tactic", without);
    List<String> tactics = Tactics.ALL.stream().filter(counts::containsKey).toList();
    return new TacticsData(tactics, step, counts, note);
  }

  private static Duration step(List<Finding> timed) {
    List<Instant> times =
        timed.stream().flatMap(each -> each.eventTime().stream()).sorted().toList();
    Duration all = Duration.between(times.get(0), times.get(times.size() - 1));
    return STEPS.stream()
        .filter(step -> all.dividedBy(step) < MOST_STEPS)
        .findFirst()
        .orElse(STEPS.get(STEPS.size() - 1));
  }

  private static Instant begin(Instant time, Duration step) {
    long seconds = step.toSeconds();
    return Instant.ofEpochSecond(Math.floorDiv(time.getEpochSecond(), seconds) * seconds);
  }

  Instant first() {
    return counts.values().stream()
        .map(TreeMap::firstKey)
        .min(Comparator.naturalOrder())
        .orElse(Instant.EPOCH);
  }

  /** The end of the last step. */
  Instant last() {
    return counts.values().stream()
        .map(TreeMap::lastKey)
        .max(Comparator.naturalOrder())
        .orElse(Instant.EPOCH)
        .plus(step);
  }

  Map<Instant, Integer> of(String tactic) {
    return counts.getOrDefault(tactic, new TreeMap<>());
  }

  int most() {
    return counts.values().stream()
        .flatMap(each -> each.values().stream())
        .mapToInt(Integer::intValue)
        .max()
        .orElse(1);
  }

  @Override
  public int height() {
    return ROOM + LINE * Math.max(3, tactics.size());
  }

  @Override
  public JFreeChart chart(PlotTheme theme) {
    return TacticsPainter.chart(this, theme);
  }
}
