package dev.breadcrumbs.cloudtrail.notebook.internal.plot;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StackedBarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.DefaultCategoryDataset;

/** Draws bars to the right, so that their labels can be read. */
final class BarPainter {
  private static final float WIDEST_LABEL = 0.45f;
  private static final double SPACE_FOR_VALUES = 0.12;

  private BarPainter() {}

  static JFreeChart chart(BarData data, PlotTheme theme) {
    boolean several = data.hasLegend();
    CategoryPlot plot =
        new CategoryPlot(dataset(data), labels(theme), values(data, theme), bars(several, theme));
    plot.setOrientation(PlotOrientation.HORIZONTAL);
    plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
    plot.setRangeGridlinePaint(theme.grid());
    plot.setDomainGridlinesVisible(false);
    return theme.around(plot, several);
  }

  private static DefaultCategoryDataset dataset(BarData data) {
    DefaultCategoryDataset dataset = new DefaultCategoryDataset();
    Map<String, String> labels = ChartText.labels(data.labels());
    Map<String, String> names = ChartText.labels(List.copyOf(data.series().keySet()));
    for (String name : data.series().keySet()) {
      for (String label : data.labels()) {
        dataset.addValue(data.value(name, label), names.get(name), labels.get(label));
      }
    }
    return dataset;
  }

  private static CategoryAxis labels(PlotTheme theme) {
    CategoryAxis axis = new CategoryAxis();
    theme.style(axis);
    axis.setMaximumCategoryLabelWidthRatio(WIDEST_LABEL);
    axis.setCategoryMargin(0.25);
    axis.setLowerMargin(0.01);
    axis.setUpperMargin(0.01);
    axis.setTickMarksVisible(false);
    return axis;
  }

  private static NumberAxis values(BarData data, PlotTheme theme) {
    NumberAxis axis = new NumberAxis(ChartText.axis(data.axis()));
    theme.style(axis);
    axis.setNumberFormatOverride(numbers());
    axis.setStandardTickUnits(NumberAxis.createStandardTickUnits(Locale.ROOT));
    axis.setUpperMargin(SPACE_FOR_VALUES);
    return axis;
  }

  static DecimalFormat numbers() {
    return new DecimalFormat("#,##0.###", DecimalFormatSymbols.getInstance(Locale.ROOT));
  }

  private static BarRenderer bars(boolean several, PlotTheme theme) {
    BarRenderer bars = several ? new StackedBarRenderer() : new BarRenderer();
    bars.setBarPainter(new StandardBarPainter());
    bars.setShadowVisible(false);
    bars.setDrawBarOutline(false);
    bars.setMaximumBarWidth(0.2);
    for (int at = 0; at < theme.series().size(); at++) {
      bars.setSeriesPaint(at, theme.series(at));
    }
    if (!several) {
      bars.setDefaultItemLabelGenerator(new StandardCategoryItemLabelGenerator("{2}", numbers()));
      bars.setDefaultItemLabelsVisible(true);
      bars.setDefaultItemLabelPaint(theme.text());
      bars.setDefaultPositiveItemLabelPosition(
          new ItemLabelPosition(ItemLabelAnchor.OUTSIDE3, TextAnchor.CENTER_LEFT));
    }
    return bars;
  }
}
