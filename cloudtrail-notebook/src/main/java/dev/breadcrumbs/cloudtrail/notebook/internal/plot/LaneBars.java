package dev.breadcrumbs.cloudtrail.notebook.internal.plot;

import dev.breadcrumbs.cloudtrail.notebook.internal.plot.LanesData.Lane;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;

/** The bars: each can be seen, however short; what is open has a tip at the edge of the chart. */
final class LaneBars extends LaneDrawing {
  private static final long serialVersionUID = 1L;
  private static final double THICK = 16;
  private static final double LEAST = 12;
  private static final double TIP = 9;

  LaneBars(LanesData data, PlotTheme theme) {
    super(data, theme);
  }

  @Override
  void draw(Graphics2D graphics, Place place) {
    for (int at = 0; at < data.lanes().size(); at++) {
      Lane lane = data.lanes().get(at);
      double from = place.x(lane.from());
      graphics.setPaint(theme.series(data.colours().getOrDefault(lane.series(), 0)));
      graphics.fill(
          lane.open()
              ? tipped(from, place.edge(), place.y(at))
              : bar(from, place.x(lane.to()), place.y(at)));
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
