package dev.breadcrumbs.cloudtrail.notebook.internal.plot;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/**
 * Draws a mark an event, on the line of its entity. Marks are seen through where there are many.
 */
final class TimelinePainter {
  private static final int SEEN_THROUGH = 170;

  private TimelinePainter() {}

  static JFreeChart chart(TimelineData data, PlotTheme theme) {
    List<String> upwards = new ArrayList<>(data.entities());
    Collections.reverse(upwards);
    XYLineAndShapeRenderer marks = new XYLineAndShapeRenderer(false, true);
    for (int at = 0; at < data.series().size(); at++) {
      Color colour = theme.series(at);
      marks.setSeriesPaint(
          at, new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), SEEN_THROUGH));
      marks.setSeriesShape(at, new Ellipse2D.Double(-4.5, -4.5, 9, 9));
    }
    XYPlot plot =
        new XYPlot(
            dataset(data, upwards),
            theme.utc(data.first(), data.last()),
            lines(upwards(data.entities()), theme),
            marks);
    // What is rare must not be covered by what is everywhere.
    plot.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
    plot.setDomainGridlinePaint(theme.grid());
    plot.setRangeGridlinePaint(theme.grid());
    return theme.around(plot, data.series().size() > 1);
  }

  private static XYSeriesCollection dataset(TimelineData data, List<String> upwards) {
    XYSeriesCollection dataset = new XYSeriesCollection();
    Map<String, String> names = ChartText.labels(List.copyOf(data.series().keySet()));
    data.series()
        .forEach(
            (name, marks) -> {
              XYSeries series = new XYSeries(names.get(name), false, true);
              marks.forEach(
                  mark ->
                      series.add(
                          (double) mark.time().toEpochMilli(), upwards.indexOf(mark.entity())));
              dataset.addSeries(series);
            });
    return dataset;
  }

  /** The labels of lines, from the lowest to the topmost. */
  static List<String> upwards(List<String> downwards) {
    List<String> labels = new ArrayList<>(ChartText.distinct(downwards));
    Collections.reverse(labels);
    return labels;
  }

  /** An axis with a line a label, the first at the bottom or to the left. */
  static SymbolAxis lines(List<String> labels, PlotTheme theme) {
    SymbolAxis axis = new SymbolAxis(null, labels.toArray(String[]::new));
    theme.style(axis);
    axis.setGridBandsVisible(false);
    axis.setRange(-0.5, labels.size() - 0.5);
    return axis;
  }
}
