package dev.breadcrumbs.cloudtrail.notebook.internal.plot;

import java.awt.BasicStroke;
import java.awt.geom.Ellipse2D;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.time.Millisecond;
import org.jfree.data.time.TimeSeries;
import org.jfree.data.time.TimeSeriesCollection;

/** Draws lines over time, with marks where there are few points. */
final class LinePainter {
  private static final int FEW = 60;
  private static final int MANY = 500;
  private static final TimeZone UTC = TimeZone.getTimeZone("UTC");

  private LinePainter() {}

  static JFreeChart chart(LineData data, PlotTheme theme) {
    NumberAxis values = new NumberAxis(ChartText.axis(data.axis()));
    theme.style(values);
    values.setNumberFormatOverride(BarPainter.numbers());
    XYPlot plot =
        new XYPlot(dataset(data), theme.utc(data.first(), data.last()), values, lines(data, theme));
    plot.setDomainGridlinePaint(theme.grid());
    plot.setRangeGridlinePaint(theme.grid());
    return theme.around(plot, data.series().size() > 1);
  }

  private static TimeSeriesCollection dataset(LineData data) {
    TimeSeriesCollection dataset = new TimeSeriesCollection(UTC);
    Map<String, String> names = ChartText.labels(List.copyOf(data.series().keySet()));
    data.series()
        .forEach(
            (name, points) -> {
              TimeSeries series = new TimeSeries(names.get(name));
              points.forEach(
                  (time, value) ->
                      series.addOrUpdate(
                          new Millisecond(Date.from(time), UTC, Locale.ROOT), value));
              dataset.addSeries(series);
            });
    return dataset;
  }

  private static XYLineAndShapeRenderer lines(LineData data, PlotTheme theme) {
    XYLineAndShapeRenderer lines = new XYLineAndShapeRenderer(true, false);
    int at = 0;
    for (Map<?, ?> points : data.series().values()) {
      lines.setSeriesPaint(at, theme.series(at));
      lines.setSeriesStroke(
          at,
          new BasicStroke(
              points.size() <= MANY ? 2f : 1f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
      lines.setSeriesShape(at, new Ellipse2D.Double(-3, -3, 6, 6));
      lines.setSeriesShapesVisible(at, points.size() <= FEW);
      at++;
    }
    return lines;
  }
}
