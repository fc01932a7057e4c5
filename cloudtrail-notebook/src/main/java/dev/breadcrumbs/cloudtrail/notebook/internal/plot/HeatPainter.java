package dev.breadcrumbs.cloudtrail.notebook.internal.plot;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.LookupPaintScale;
import org.jfree.chart.renderer.xy.XYBlockRenderer;
import org.jfree.data.xy.DefaultXYZDataset;

/** Draws hours by days of the week. What has nothing has the colour of the background. */
final class HeatPainter {
  private HeatPainter() {}

  static JFreeChart chart(HeatData data, PlotTheme theme) {
    double most = data.hours().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    most = most > 0 ? most : 1;
    LookupPaintScale scale = HeatScale.of(most, theme);
    XYBlockRenderer blocks = new XYBlockRenderer();
    blocks.setPaintScale(scale);
    XYPlot plot = new XYPlot(dataset(data), hours(theme), days(theme), blocks);
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinesVisible(false);
    JFreeChart chart = theme.around(plot, false);
    chart.addSubtitle(HeatScale.legend(scale, ChartText.axis(data.axis()), data.isWhole(), theme));
    return chart;
  }

  private static DefaultXYZDataset dataset(HeatData data) {
    int count = data.hours().size();
    double[][] cells = new double[3][count];
    for (DayOfWeek day : DayOfWeek.values()) {
      for (int hour = 0; hour < HeatData.HOURS; hour++) {
        int at = HeatData.HOURS * (day.getValue() - 1) + hour;
        cells[0][at] = hour;
        cells[1][at] = DayOfWeek.SUNDAY.getValue() - day.getValue();
        cells[2][at] = data.at(day, hour);
      }
    }
    DefaultXYZDataset dataset = new DefaultXYZDataset();
    dataset.addSeries("hours", cells);
    return dataset;
  }

  private static NumberAxis hours(PlotTheme theme) {
    NumberAxis axis = new NumberAxis("hour of the day, UTC");
    theme.style(axis);
    axis.setRange(-0.5, HeatData.HOURS - 0.5);
    axis.setTickUnit(new NumberTickUnit(1));
    axis.setNumberFormatOverride(BarPainter.numbers());
    return axis;
  }

  private static SymbolAxis days(PlotTheme theme) {
    String[] names =
        Arrays.stream(DayOfWeek.values())
            .sorted((a, b) -> b.compareTo(a))
            .map(day -> day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH))
            .toArray(String[]::new);
    SymbolAxis axis = new SymbolAxis(null, names);
    theme.style(axis);
    axis.setGridBandsVisible(false);
    axis.setRange(-0.5, names.length - 0.5);
    return axis;
  }
}
