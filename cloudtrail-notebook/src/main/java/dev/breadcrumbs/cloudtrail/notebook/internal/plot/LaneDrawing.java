package dev.breadcrumbs.cloudtrail.notebook.internal.plot;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.time.Instant;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;

/** Something that is drawn on a chart's lanes, below its marks. */
abstract class LaneDrawing extends AbstractXYAnnotation {
  private static final long serialVersionUID = 1L;

  final transient LanesData data;
  final transient PlotTheme theme;

  LaneDrawing(LanesData data, PlotTheme theme) {
    this.data = data;
    this.theme = theme;
  }

  /** Where times and lanes are on the picture. */
  record Place(LanesData data, ValueAxis times, ValueAxis lines, Rectangle2D area) {
    double x(Instant time) {
      return times.valueToJava2D((double) time.toEpochMilli(), area, RectangleEdge.BOTTOM);
    }

    double y(int lane) {
      return lines.valueToJava2D(LanesPainter.place(data, lane), area, RectangleEdge.LEFT);
    }

    /** The right edge. */
    double edge() {
      return area.getMaxX();
    }
  }

  abstract void draw(Graphics2D graphics, Place place);

  @Override
  public final void draw(
      Graphics2D graphics,
      XYPlot plot,
      Rectangle2D area,
      ValueAxis times,
      ValueAxis lines,
      int renderer,
      PlotRenderingInfo info) {
    draw(graphics, new Place(data, times, lines, area));
  }
}
