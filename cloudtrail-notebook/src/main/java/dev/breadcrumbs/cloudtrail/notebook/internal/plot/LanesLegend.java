package dev.breadcrumbs.cloudtrail.notebook.internal.plot;

import dev.breadcrumbs.cloudtrail.notebook.internal.plot.LanesData.Arrow;
import dev.breadcrumbs.cloudtrail.notebook.internal.plot.LanesData.Lane;
import dev.breadcrumbs.cloudtrail.notebook.internal.plot.LanesData.Mark;
import dev.breadcrumbs.cloudtrail.rules.Level;
import java.awt.Color;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;

/** What the colours of bars, the lines of arrows and the shapes of marks mean. */
final class LanesLegend {
  private static final Shape BAR = new Rectangle2D.Double(-7, -4, 14, 8);
  private static final Shape LINE = new Line2D.Double(-12, 0, 12, 0);

  private LanesLegend() {}

  static LegendItemCollection of(LanesData data, PlotTheme theme) {
    LegendItemCollection items = new LegendItemCollection();
    data.lanes().stream()
        .map(Lane::series)
        .distinct()
        .forEach(
            name ->
                items.add(shape(name, BAR, theme.series(data.colours().getOrDefault(name, 0)))));
    List<Boolean> certainties = data.arrows().stream().map(Arrow::exact).distinct().toList();
    if (certainties.contains(true)) {
      items.add(line("led to", LaneArrows.EXACT, theme));
    }
    if (certainties.contains(false)) {
      items.add(line("led to, not exact", LaneArrows.NOT_EXACT, theme));
    }
    data.marks().stream()
        .map(Mark::level)
        .distinct()
        .forEach(level -> items.add(finding(level, theme)));
    return items;
  }

  private static LegendItem finding(Level level, PlotTheme theme) {
    return shape(level.text() + " finding", LevelMark.shape(level), LevelMark.colour(level, theme));
  }

  private static LegendItem shape(String name, Shape shape, Color colour) {
    return new LegendItem(name, null, null, null, shape, colour);
  }

  private static LegendItem line(String name, Stroke stroke, PlotTheme theme) {
    return new LegendItem(name, null, null, null, LINE, stroke, theme.text());
  }
}
