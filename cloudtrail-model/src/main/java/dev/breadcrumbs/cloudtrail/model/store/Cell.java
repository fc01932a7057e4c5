package dev.breadcrumbs.cloudtrail.model.store;

/** The codes of cells that are no texts; texts have those from {@link #FIRST_TEXT} on. */
public final class Cell {
  /** The event has no value there, or null. */
  public static final int MISSING = 0;

  /** A value that the column cannot hold, as a number or an array: the record has it. */
  public static final int IN_RECORD = 1;

  /** The boolean. */
  public static final int FALSE = 2;

  /** The boolean. */
  public static final int TRUE = 3;

  /** The code of a dictionary's first text. */
  public static final int FIRST_TEXT = 4;

  private Cell() {}
}
