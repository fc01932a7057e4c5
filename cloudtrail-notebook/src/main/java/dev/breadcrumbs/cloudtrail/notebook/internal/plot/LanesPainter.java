package dev.breadcrumbs.cloudtrail.notebook.internal.plot;

import dev.breadcrumbs.cloudtrail.notebook.internal.plot.LanesData.Lane;
import dev.breadcrumbs.cloudtrail.rules.Level;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.DateAxis;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** Draws bars over time; below the marks, so that no finding is covered. */
final class LanesPainter {
  private static final int SHARE_BEFORE = 50;
  private static final int SHARE_BEHIND = 25;

  /** Around less than that, the axis would count fractions of seconds. */
  private static final Duration SHORTEST_MARGIN = Duration.ofSeconds(5);

  private LanesPainter() {}

  static JFreeChart chart(LanesData data, PlotTheme theme) {
    XYLineAndShapeRenderer marks = new XYLineAndShapeRenderer(false, true);
    XYSeriesCollection dataset = new XYSeriesCollection();
    for (Level level : Level.values()) {
      int series = dataset.getSeriesCount();
      dataset.addSeries(series(data, level));
      marks.setSeriesPaint(series, LevelMark.colour(level, theme));
      marks.setSeriesShape(series, LevelMark.shape(level));
      marks.setSeriesOutlinePaint(series, theme.background());
    }
    marks.setUseOutlinePaint(true);
    marks.setDrawOutlines(true);
    marks.addAnnotation(new LaneBars(data, theme), Layer.BACKGROUND);
    marks.addAnnotation(new LaneArrows(data, theme), Layer.BACKGROUND);
    XYPlot plot = new XYPlot(dataset, times(data, theme), lines(data, theme), marks);
    // What is grave must not be covered by what is not.
    plot.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
    plot.setDomainGridlinePaint(theme.grid());
    plot.setRangeGridlinePaint(theme.grid());
    plot.setFixedLegendItems(LanesLegend.of(data, theme));
    return theme.around(plot, true);
  }

  /** The place of a bar on the axis, which counts upwards. */
  static int place(LanesData data, int lane) {
    return data.lanes().size() - 1 - lane;
  }

  private static XYSeries series(LanesData data, Level level) {
    XYSeries series = new XYSeries(level.text(), false, true);
    data.marks().stream()
        .filter(mark -> mark.level() == level)
        .forEach(mark -> series.add((double) mark.time().toEpochMilli(), place(data, mark.lane())));
    return series;
  }

  private static DateAxis times(LanesData data, PlotTheme theme) {
    DateAxis axis = theme.utc(data.first(), data.last());
    Duration all = Duration.between(data.first(), data.last());
    axis.setRange(
        Date.from(data.first().minus(margin(all.dividedBy(SHARE_BEFORE)))),
        Date.from(data.last().plus(margin(all.dividedBy(SHARE_BEHIND)))));
    return axis;
  }

  private static Duration margin(Duration share) {
    return share.compareTo(SHORTEST_MARGIN) < 0 ? SHORTEST_MARGIN : share;
  }

  private static SymbolAxis lines(LanesData data, PlotTheme theme) {
    List<String> labels = data.lanes().stream().map(Lane::label).toList();
    return TimelinePainter.lines(TimelinePainter.upwards(labels), theme);
  }
}
