package dev.breadcrumbs.cloudtrail.notebook.internal.plot;

import java.awt.Color;
import java.util.Locale;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.renderer.LookupPaintScale;
import org.jfree.chart.title.PaintScaleLegend;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jspecify.annotations.Nullable;

/** From little to much; the lightness alone tells, whatever the colour vision. */
final class HeatScale {
  private static final int STEPS = 64;

  private HeatScale() {}

  /** Colours of numbers above zero; what has nothing has the colour of the background. */
  static LookupPaintScale of(double most, PlotTheme theme) {
    LookupPaintScale scale = new LookupPaintScale(0, most, theme.background());
    for (int step = 0; step < STEPS; step++) {
      double from = step == 0 ? Double.MIN_VALUE : most * step / STEPS;
      scale.add(from, colour((double) step / (STEPS - 1), theme));
    }
    return scale;
  }

  /** The colour of a part of the greatest number, from 0 to 1. */
  static Color colour(double part, PlotTheme theme) {
    boolean dark = theme.equals(PlotTheme.DARK);
    Color little = dark ? new Color(0x16324A) : new Color(0xD6E9F8);
    Color much = dark ? new Color(0xF0E442) : new Color(0x08306B);
    return new Color(
        between(little.getRed(), much.getRed(), part),
        between(little.getGreen(), much.getGreen(), part),
        between(little.getBlue(), much.getBlue(), part));
  }

  private static int between(int from, int to, double part) {
    return (int) Math.round(from + part * (to - from));
  }

  static PaintScaleLegend legend(
      LookupPaintScale scale, @Nullable String name, boolean whole, PlotTheme theme) {
    NumberAxis axis = new NumberAxis(name);
    theme.style(axis);
    axis.setRange(0, scale.getUpperBound());
    axis.setStandardTickUnits(
        whole
            ? NumberAxis.createIntegerTickUnits(Locale.ROOT)
            : NumberAxis.createStandardTickUnits(Locale.ROOT));
    axis.setNumberFormatOverride(BarPainter.numbers());
    PaintScaleLegend legend = new PaintScaleLegend(scale, axis);
    legend.setBackgroundPaint(theme.background());
    legend.setPosition(RectangleEdge.RIGHT);
    legend.setMargin(new RectangleInsets(10, 14, 40, 4));
    legend.setStripOutlineVisible(false);
    legend.setSubdivisionCount(STEPS);
    return legend;
  }
}
