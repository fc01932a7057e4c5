package dev.breadcrumbs.cloudtrail.notebook;

/** The kinds of charts: of tables, and from {@link #SESSION_LANES} on of stories. */
public enum PlotKind {
  /** One bar per row, for the 25 greatest at most. */
  BAR,
  /** Bars stacked from several series. */
  STACKED_BAR,
  /** Lines over time. */
  LINE,
  /** Hours by days of the week, in UTC. */
  HEAT_MAP,
  /** One mark per event over time, on the line of its entity. */
  TIMELINE,
  /**
   * One bar per session of a story over time, with arrows to the sessions that came from it and
   * marks for findings.
   */
  SESSION_LANES,
  /** How many calls of a story came from each address with each family of user agents. */
  AGENTS,
  /** What a story's sessions granted, from the grant until it was undone. */
  PERSISTENCE,
  /** The tactics of a story's findings, minute by minute. */
  TACTICS,
  /** The sessions of a story, each below the one that it came out of. */
  STORY_TREE
}
