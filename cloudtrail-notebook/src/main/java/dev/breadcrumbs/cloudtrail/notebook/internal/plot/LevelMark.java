package dev.breadcrumbs.cloudtrail.notebook.internal.plot;

import dev.breadcrumbs.cloudtrail.rules.Level;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;

/** How a finding of each level is marked: by its shape, and by its colour. */
final class LevelMark {
  private LevelMark() {}

  static Color colour(Level level, PlotTheme theme) {
    return switch (level) {
      case CRITICAL, HIGH -> theme.series(5);
      case MEDIUM -> theme.series(1);
      case LOW, INFORMATIONAL -> theme.series(6);
    };
  }

  static Shape shape(Level level) {
    return switch (level) {
      case CRITICAL -> polygon(0, -8, 2, -3, 8, -3, 3, 1, 5, 7, 0, 3, -5, 7, -3, 1, -8, -3, -2, -3);
      case HIGH -> polygon(0, -7, 6.5, 5, -6.5, 5);
      case MEDIUM -> polygon(0, -6, 6, 0, 0, 6, -6, 0);
      case LOW -> new Ellipse2D.Double(-4.5, -4.5, 9, 9);
      case INFORMATIONAL -> new Ellipse2D.Double(-3, -3, 6, 6);
    };
  }

  private static Shape polygon(double... points) {
    Path2D path = new Path2D.Double();
    path.moveTo(points[0], points[1]);
    for (int at = 2; at < points.length; at += 2) {
      path.lineTo(points[at], points[at + 1]);
    }
    path.closePath();
    return path;
  }
}
