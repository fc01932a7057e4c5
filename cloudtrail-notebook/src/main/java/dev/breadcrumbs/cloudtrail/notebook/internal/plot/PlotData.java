package dev.breadcrumbs.cloudtrail.notebook.internal.plot;

import org.jfree.chart.JFreeChart;

/** What a chart shows, before it is drawn. */
public sealed interface PlotData
    permits BarData,
        LineData,
        HeatData,
        TimelineData,
        LanesData,
        AgentsData,
        TacticsData,
        TreeData {
  /** What the chart does not show of what it is made of, or nothing. */
  String note();

  /** How high it wants to be, so that all labels have room. */
  int height();

  /** Draws it. */
  JFreeChart chart(PlotTheme theme);
}
