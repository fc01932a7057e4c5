package dev.breadcrumbs.cloudtrail.notebook.internal.plot;

import dev.breadcrumbs.cloudtrail.notebook.internal.plot.LanesData.Arrow;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;

/** The arrows, from the call on one bar to the first use of the other; dashed if not sure. */
final class LaneArrows extends AbstractXYAnnotation {
  static final BasicStroke EXACT = new BasicStroke(1.6f);
  static final BasicStroke NOT_EXACT =
      new BasicStroke(
          1.6f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1f, new float[] {5f, 4f}, 0f);

  private static final long serialVersionUID = 1L;
  private static final double HALF_BAR = 8;
  private static final double HEAD = 8;

  private final transient LanesData data;
  private final transient PlotTheme theme;

  LaneArrows(LanesData data, PlotTheme theme) {
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
    graphics.setPaint(theme.text());
    for (Arrow arrow : data.arrows()) {
      double fromX = LanesPainter.x(times, arrow.at(), area);
      double toX = LanesPainter.x(times, arrow.until(), area);
      double fromY = line(lines, area, arrow.from());
      double toY = line(lines, area, arrow.to());
      double away = Math.signum(toY - fromY) * HALF_BAR;
      draw(graphics, arrow, fromX, fromY + away, toX, toY - away);
    }
  }

  private double line(ValueAxis lines, Rectangle2D area, int lane) {
    return lines.valueToJava2D(LanesPainter.place(data, lane), area, RectangleEdge.LEFT);
  }

  private static void draw(
      Graphics2D graphics, Arrow arrow, double fromX, double fromY, double toX, double toY) {
    double angle = Math.atan2(toY - fromY, toX - fromX);
    graphics.setStroke(arrow.exact() ? EXACT : NOT_EXACT);
    graphics.draw(
        new Line2D.Double(
            fromX, fromY, toX - HEAD * Math.cos(angle), toY - HEAD * Math.sin(angle)));
    Path2D head = new Path2D.Double();
    head.moveTo(0, 0);
    head.lineTo(-HEAD, -HEAD / 2);
    head.lineTo(-HEAD, HEAD / 2);
    head.closePath();
    AffineTransform turned = AffineTransform.getTranslateInstance(toX, toY);
    turned.rotate(angle);
    graphics.fill(turned.createTransformedShape(head));
  }
}
