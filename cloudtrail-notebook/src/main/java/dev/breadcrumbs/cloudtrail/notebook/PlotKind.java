package dev.breadcrumbs.cloudtrail.notebook;

/** The kinds of charts: of tables, and from {@link #SESSION_LANES} on of stories. */
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
  TIMELINE,
  /** A bar a session of a story over time, with arrows to what came of it and marks of findings. */
  SESSION_LANES,
  /** How many calls of a story came from each address with each family of user agents. */
  AGENTS,
  /** What a story's sessions opened, from the grant to its undo. */
  PERSISTENCE,
  /** The tactics of a story's findings, minute by minute. */
  TACTICS,
  /** The sessions of a story, each below the one that it came out of. */
  STORY_TREE
}
