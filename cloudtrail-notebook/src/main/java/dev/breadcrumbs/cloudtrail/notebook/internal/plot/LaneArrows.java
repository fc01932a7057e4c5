package dev.breadcrumbs.cloudtrail.notebook.internal.plot;

import dev.breadcrumbs.cloudtrail.notebook.internal.plot.LanesData.Arrow;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;

/** The arrows, from the call on one bar to the first use of the other; dashed if not sure. */
final class LaneArrows extends LaneDrawing {
  static final BasicStroke EXACT = new BasicStroke(1.6f);
  static final BasicStroke NOT_EXACT =
      new BasicStroke(
          1.6f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1f, new float[] {5f, 4f}, 0f);

  private static final long serialVersionUID = 1L;
  private static final double HALF_BAR = 8;
  private static final double HEAD = 8;

  LaneArrows(LanesData data, PlotTheme theme) {
    super(data, theme);
  }

  @Override
  void draw(Graphics2D graphics, Place place) {
    graphics.setPaint(theme.text());
    for (Arrow arrow : data.arrows()) {
      double fromY = place.y(arrow.from());
      double toY = place.y(arrow.to());
      double away = Math.signum(toY - fromY) * HALF_BAR;
      draw(graphics, arrow, place.x(arrow.at()), fromY + away, place.x(arrow.until()), toY - away);
    }
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
