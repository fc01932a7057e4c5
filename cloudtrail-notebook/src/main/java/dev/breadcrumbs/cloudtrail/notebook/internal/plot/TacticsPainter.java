package dev.breadcrumbs.cloudtrail.notebook.internal.plot;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.DateAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.LookupPaintScale;
import org.jfree.chart.renderer.xy.XYBlockRenderer;
import org.jfree.data.xy.DefaultXYZDataset;

/** Draws a field for each step of a tactic that has findings. */
final class TacticsPainter {
  private static final int FEWEST_STEPS = 10;
  private static final double HEIGHT = 0.7;
  private static final Map<Duration, String> NAMES =
      Map.of(
          Duration.ofMinutes(1), "minute",
          Duration.ofHours(1), "hour",
          Duration.ofDays(1), "day",
          Duration.ofDays(7), "week");

  private TacticsPainter() {}

  static JFreeChart chart(TacticsData data, PlotTheme theme) {
    List<String> upwards = new ArrayList<>(data.tactics());
    Collections.reverse(upwards);
    LookupPaintScale scale = HeatScale.of(data.most(), theme);
    XYBlockRenderer blocks = new XYBlockRenderer();
    blocks.setPaintScale(scale);
    blocks.setBlockWidth((double) data.step().toMillis());
    blocks.setBlockHeight(HEIGHT);
    List<String> names = upwards.stream().map(Tactics::text).toList();
    XYPlot plot =
        new XYPlot(
            dataset(data, upwards),
            times(data, theme),
            TimelinePainter.lines(names, theme),
            blocks);
    plot.setDomainGridlinePaint(theme.grid());
    plot.setRangeGridlinePaint(theme.grid());
    JFreeChart chart = theme.around(plot, false);
    chart.addSubtitle(HeatScale.legend(scale, "findings by " + name(data.step()), true, theme));
    return chart;
  }

  private static String name(Duration step) {
    String name = NAMES.get(step);
    if (name != null) {
      return name;
    }
    long hours = step.toHours();
    return hours == 0 ? step.toMinutes() + " minutes" : hours + " hours";
  }

  private static DateAxis times(TacticsData data, PlotTheme theme) {
    DateAxis axis = theme.utc(data.first(), data.last());
    Duration least = data.step().multipliedBy(FEWEST_STEPS);
    Duration all = Duration.between(data.first(), data.last());
    Duration more = all.compareTo(least) < 0 ? least.minus(all).dividedBy(2) : data.step();
    axis.setRange(Date.from(data.first().minus(more)), Date.from(data.last().plus(more)));
    return axis;
  }

  private static DefaultXYZDataset dataset(TacticsData data, List<String> upwards) {
    List<double[]> fields = new ArrayList<>();
    for (int row = 0; row < upwards.size(); row++) {
      for (Map.Entry<Instant, Integer> count : data.of(upwards.get(row)).entrySet()) {
        Instant middle = count.getKey().plus(data.step().dividedBy(2));
        fields.add(new double[] {(double) middle.toEpochMilli(), row, count.getValue()});
      }
    }
    double[][] cells = new double[3][fields.size()];
    for (int at = 0; at < fields.size(); at++) {
      for (int part = 0; part < cells.length; part++) {
        cells[part][at] = fields.get(at)[part];
      }
    }
    DefaultXYZDataset dataset = new DefaultXYZDataset();
    dataset.addSeries("findings", cells);
    return dataset;
  }
}
