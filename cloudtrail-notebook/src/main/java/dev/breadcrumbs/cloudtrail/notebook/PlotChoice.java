package dev.breadcrumbs.cloudtrail.notebook;

import dev.breadcrumbs.cloudtrail.notebook.internal.plot.PlotData;

/** What a chart is made of, and the kinds of charts that it can be. */
sealed interface PlotChoice permits TableChoice, StoryChoice {
  /** The kind that fits best. */
  PlotKind kind();

  /**
   * What a chart of a kind shows.
   *
   * @throws IllegalArgumentException if it lacks what that kind needs
   */
  PlotData data(PlotKind kind);

  /** What it is made of, in words. */
  String subject();
}
