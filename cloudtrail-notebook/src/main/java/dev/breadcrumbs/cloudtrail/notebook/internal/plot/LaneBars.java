package dev.breadcrumbs.cloudtrail.notebook.internal.plot;

import dev.breadcrumbs.cloudtrail.notebook.internal.plot.LanesData.Lane;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;

/** The bars: each can be seen, however short; what is open has a tip at the edge of the chart. */
final class LaneBars extends AbstractXYAnnotation {
  private static final long serialVersionUID = 1L;
  private static final double THICK = 16;
  private static final double LEAST = 12;
  private static final double TIP = 9;

  private final transient LanesData data;
  private final transient PlotTheme theme;

  LaneBars(LanesData data, PlotTheme theme) {
    this.data = data;
    this.theme = theme;
  }

  @Override
  public void draw(
      Graphics2D graphics,
      XYPlot plot,
      Rectangle2D area,
      ValueAxis times,
      ValueAxis lines,
      int renderer,
      PlotRenderingInfo info) {
    for (int at = 0; at < data.lanes().size(); at++) {
      Lane lane = data.lanes().get(at);
      double y = lines.valueToJava2D(LanesPainter.place(data, at), area, RectangleEdge.LEFT);
      double from = LanesPainter.x(times, lane.from(), area);
      double to = LanesPainter.x(times, lane.to(), area);
      graphics.setPaint(theme.series(data.colours().getOrDefault(lane.series(), 0)));
      graphics.fill(lane.open() ? tipped(from, area.getMaxX(), y) : bar(from, to, y));
    }
  }

  private static Shape bar(double from, double to, double y) {
    double width = Math.max(LEAST, to - from);
    double left = (from + to - width) / 2;
    return new RoundRectangle2D.Double(left, y - THICK / 2, width, THICK, 5, 5);
  }

  private static Shape tipped(double from, double edge, double y) {
    double shoulder = Math.max(from, edge - TIP);
    Path2D path = new Path2D.Double();
    path.moveTo(from, y - THICK / 2);
    path.lineTo(shoulder, y - THICK / 2);
    path.lineTo(edge, y);
    path.lineTo(shoulder, y + THICK / 2);
    path.lineTo(from, y + THICK / 2);
    path.closePath();
    return path;
  }
}
