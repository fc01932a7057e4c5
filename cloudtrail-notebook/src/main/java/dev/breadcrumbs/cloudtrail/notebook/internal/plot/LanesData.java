package dev.breadcrumbs.cloudtrail.notebook.internal.plot;

import dev.breadcrumbs.cloudtrail.rules.Level;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jfree.chart.JFreeChart;

/**
 * Bars over time, a line each, with arrows from one to another and marks on them.
 *
 * @param lanes the bars, from top to bottom
 * @param arrows from what led to another bar
 * @param marks of findings
 * @param colours the numbers of the colours by the series' name
 * @param note what is not shown
 */
public record LanesData(
    List<Lane> lanes,
    List<Arrow> arrows,
    List<Mark> marks,
    Map<String, Integer> colours,
    String note)
    implements PlotData {
  private static final int ROOM = 150;
  private static final int LINE = 28;

  /** Copies the lists. */
  public LanesData {
    lanes = List.copyOf(lanes);
    arrows = List.copyOf(arrows);
    marks = List.copyOf(marks);
  }

  /**
   * One bar.
   *
   * @param label what stands beside it
   * @param series what gives it its colour
   * @param from where it begins
   * @param to where it ends
   * @param open whether it goes on behind that
   */
  public record Lane(String label, String series, Instant from, Instant to, boolean open) {}

  /**
   * What led from a bar to another.
   *
   * @param from number of the bar
   * @param to number of the bar that came of it
   * @param at when the first one did
   * @param until when the other one followed
   * @param exact whether that is sure
   */
  public record Arrow(int from, int to, Instant at, Instant until, boolean exact) {}

  /**
   * A finding.
   *
   * @param lane number of the bar
   * @param time when
   * @param level how grave it is
   */
  public record Mark(int lane, Instant time, Level level) {}

  Instant first() {
    return times().min(Comparator.naturalOrder()).orElse(Instant.EPOCH);
  }

  Instant last() {
    return times().max(Comparator.naturalOrder()).orElse(Instant.EPOCH);
  }

  private Stream<Instant> times() {
    return Stream.of(
            lanes.stream().flatMap(lane -> Stream.of(lane.from(), lane.to())),
            arrows.stream().map(Arrow::at),
            marks.stream().map(Mark::time))
        .flatMap(each -> each);
  }

  @Override
  public int height() {
    return ROOM + LINE * Math.max(3, lanes.size());
  }

  @Override
  public JFreeChart chart(PlotTheme theme) {
    return LanesPainter.chart(this, theme);
  }
}
