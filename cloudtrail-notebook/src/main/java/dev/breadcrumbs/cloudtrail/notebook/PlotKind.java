package dev.breadcrumbs.cloudtrail.notebook;

/** The kinds of charts. */
public enum PlotKind {
  /** A bar a row, the greatest 25 of many. */
  BAR,
  /** Bars put together of several series. */
  STACKED_BAR,
  /** Lines over time. */
  LINE,
  /** Hours by days of the week, in UTC. */
  HEAT_MAP,
  /** A mark an event over time, on the line of its entity. */
  TIMELINE
}
