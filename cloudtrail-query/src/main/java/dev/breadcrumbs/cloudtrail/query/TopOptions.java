package dev.breadcrumbs.cloudtrail.query;

import dev.breadcrumbs.cloudtrail.query.internal.command.TopColumns;
import java.util.Objects;

/**
 * Which columns {@code top} and {@code rare} give beside the fields, and whether a last row has
 * what is beyond the limit. Immutable.
 *
 * @param countField the column of the counts
 * @param percentField the column of the shares
 * @param showcount whether there are counts
 * @param showperc whether there are shares
 * @param useother whether there is a row of all the others
 * @param otherstr what that row has in the fields
 */
public record TopOptions(
    String countField,
    String percentField,
    boolean showcount,
    boolean showperc,
    boolean useother,
    String otherstr) {
  /** Counts and shares, as {@code count} and {@code percent}, and no row of the others. */
  public static final TopOptions USUAL =
      new TopOptions("count", "percent", true, true, false, "OTHER");

  /** Says that the options belong together as they are. */
  public TopOptions {
    Objects.requireNonNull(countField, "countField is null");
    Objects.requireNonNull(percentField, "percentField is null");
    Objects.requireNonNull(otherstr, "otherstr is null");
  }

  /**
   * Names the column of the counts.
   *
   * @param name the name
   * @return the options with that
   */
  public TopOptions countField(String name) {
    return new TopOptions(name, percentField, showcount, showperc, useother, otherstr);
  }

  /**
   * Names the column of the shares.
   *
   * @param name the name
   * @return the options with that
   */
  public TopOptions percentField(String name) {
    return new TopOptions(countField, name, showcount, showperc, useother, otherstr);
  }

  /**
   * Leaves out the counts.
   *
   * @return the options with that
   */
  public TopOptions withoutCount() {
    return new TopOptions(countField, percentField, false, showperc, useother, otherstr);
  }

  /**
   * Leaves out the shares.
   *
   * @return the options with that
   */
  public TopOptions withoutPercent() {
    return new TopOptions(countField, percentField, showcount, false, useother, otherstr);
  }

  /**
   * Adds a row of what is beyond the limit.
   *
   * @param text what it has in the fields
   * @return the options with that
   */
  public TopOptions other(String text) {
    return new TopOptions(countField, percentField, showcount, showperc, true, text);
  }

  TopColumns columns() {
    return new TopColumns(countField, percentField, showcount, showperc, useother, otherstr);
  }
}
