package dev.breadcrumbs.cloudtrail.notebook.internal.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.Axis;
import org.jfree.chart.axis.DateAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;

/**
 * Colours and fonts, light or dark. The colours of series are those of Okabe and Ito ("Color
 * Universal Design"), which can be told apart with any kind of colour vision.
 *
 * @param background behind all
 * @param text letters
 * @param grid lines behind what is drawn
 * @param series colours of series, in their order
 */
public record PlotTheme(Color background, Color text, Color grid, List<Color> series) {
  public static final PlotTheme LIGHT =
      new PlotTheme(
          Color.WHITE,
          new Color(0x1F2328),
          new Color(0xD8DEE4),
          List.of(
              new Color(0x0072B2),
              new Color(0xE69F00),
              new Color(0x009E73),
              new Color(0xCC79A7),
              new Color(0x56B4E9),
              new Color(0xD55E00),
              new Color(0x8A8A8A),
              new Color(0xC9B800)));

  public static final PlotTheme DARK =
      new PlotTheme(
          new Color(0x0D1117),
          new Color(0xE6EDF3),
          new Color(0x30363D),
          List.of(
              new Color(0x56B4E9),
              new Color(0xE69F00),
              new Color(0x2BC4A0),
              new Color(0xE5A3C8),
              new Color(0xF0E442),
              new Color(0xF07F3C),
              new Color(0xB0B0B0),
              new Color(0x4C8FD6)));

  private static final Font PLAIN = new Font(Font.SANS_SERIF, Font.PLAIN, 13);
  private static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 16);
  private static final int LONGEST = 120;

  /** Around less than that, an axis would count fractions of seconds. */
  private static final Duration SHORTEST = Duration.ofMinutes(1);

  public PlotTheme {
    series = List.copyOf(series);
  }

  Color series(int number) {
    return series.get(number % series.size());
  }

  /** A chart in these colours and fonts, around something that is drawn. */
  JFreeChart around(Plot plot, boolean legend) {
    JFreeChart chart = new JFreeChart(null, TITLE, plot, legend);
    chart.setBackgroundPaint(background);
    chart.setPadding(new RectangleInsets(12, 12, 12, 20));
    chart.setAntiAlias(true);
    plot.setBackgroundPaint(background);
    plot.setOutlineVisible(false);
    LegendTitle key = chart.getLegend();
    if (key != null) {
      key.setItemFont(PLAIN);
      key.setItemPaint(text);
      key.setBackgroundPaint(background);
      key.setFrame(BlockBorder.NONE);
      key.setPosition(RectangleEdge.BOTTOM);
    }
    return chart;
  }

  void style(Axis axis) {
    axis.setTickLabelFont(PLAIN);
    axis.setLabelFont(PLAIN);
    axis.setTickLabelPaint(text);
    axis.setLabelPaint(text);
    axis.setAxisLinePaint(grid);
    axis.setTickMarkPaint(grid);
    axis.setAxisLineStroke(new BasicStroke(1f));
  }

  /** An axis of times, in UTC, which says the days that it spans. */
  DateAxis utc(Instant first, Instant last) {
    LocalDate from = LocalDate.ofInstant(first, ZoneOffset.UTC);
    LocalDate to = LocalDate.ofInstant(last, ZoneOffset.UTC);
    String days = from.equals(to) ? from.toString() : from + " to " + to;
    DateAxis axis = new DateAxis("UTC, " + days, TimeZone.getTimeZone("UTC"), Locale.ROOT);
    style(axis);
    if (Duration.between(first, last).compareTo(SHORTEST) < 0) {
      axis.setRange(Date.from(first.minus(SHORTEST)), Date.from(last.plus(SHORTEST)));
    }
    return axis;
  }

  /** Puts title and note above the chart. */
  public void title(JFreeChart chart, String title, String note) {
    if (!title.isEmpty()) {
      chart.setTitle(heading(title, TITLE));
    }
    if (!note.isEmpty()) {
      chart.addSubtitle(0, heading(note, PLAIN));
    }
  }

  private TextTitle heading(String words, Font font) {
    TextTitle heading = new TextTitle(ChartText.shortened(words, LONGEST), font);
    heading.setPaint(text);
    heading.setHorizontalAlignment(HorizontalAlignment.LEFT);
    heading.setPosition(RectangleEdge.TOP);
    heading.setPadding(0, 4, 6, 4);
    return heading;
  }
}
