package dev.breadcrumbs.cloudtrail.notebook.internal.plot;

import java.awt.Color;
import java.awt.Font;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYBoxAnnotation;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeriesCollection;

/** Draws a field for each pair, with its number, darker the more it is. */
final class AgentsPainter {
  private static final double HALF = 0.47;
  private static final int LONGEST_FAMILY = 16;
  private static final int FEWEST_COLUMNS = 4;

  private AgentsPainter() {}

  static JFreeChart chart(AgentsData data, PlotTheme theme) {
    List<String> upwards = new ArrayList<>(data.addresses());
    Collections.reverse(upwards);
    List<String> families =
        data.families().stream().map(each -> ChartText.shortened(each, LONGEST_FAMILY)).toList();
    XYPlot plot =
        new XYPlot(
            new XYSeriesCollection(),
            TimelinePainter.lines(families, theme),
            TimelinePainter.lines(TimelinePainter.upwards(data.addresses()), theme),
            new XYLineAndShapeRenderer());
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinesVisible(false);
    for (int column = 0; column < data.families().size(); column++) {
      for (int row = 0; row < upwards.size(); row++) {
        double calls = data.calls(upwards.get(row), data.families().get(column));
        if (calls > 0) {
          field(plot, column, row, calls, strength(calls, data.most()), theme);
        }
      }
    }
    ValueAxis columns = plot.getDomainAxis();
    columns.setLabel("calls by family of agents");
    columns.setRange(-0.5, Math.max(FEWEST_COLUMNS, families.size()) - 0.5);
    return theme.around(plot, false);
  }

  /** By the number of its digits rather than itself, so that few are seen beside very many. */
  private static double strength(double calls, double most) {
    return most <= 1 ? 0 : Math.log(calls) / Math.log(most);
  }

  /** The colour of letters on a field: whichever of both stands out more. */
  private static Color readable(Color field, PlotTheme theme) {
    return contrast(field, theme.text()) >= contrast(field, theme.background())
        ? theme.text()
        : theme.background();
  }

  private static double contrast(Color one, Color other) {
    double lighter = Math.max(luminance(one), luminance(other));
    double darker = Math.min(luminance(one), luminance(other));
    return (lighter + 0.05) / (darker + 0.05);
  }

  /** How bright a colour looks, from 0 to 1. */
  private static double luminance(Color colour) {
    return 0.2126 * Math.pow(colour.getRed() / 255.0, 2.2)
        + 0.7152 * Math.pow(colour.getGreen() / 255.0, 2.2)
        + 0.0722 * Math.pow(colour.getBlue() / 255.0, 2.2);
  }

  private static void field(
      XYPlot plot, int column, int row, double calls, double strength, PlotTheme theme) {
    Color colour = HeatScale.colour(strength, theme);
    plot.addAnnotation(
        new XYBoxAnnotation(
            column - HALF, row - HALF, column + HALF, row + HALF, null, null, colour));
    XYTextAnnotation number = new XYTextAnnotation(BarPainter.numbers().format(calls), column, row);
    number.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 13));
    number.setPaint(readable(colour, theme));
    plot.addAnnotation(number);
  }
}
