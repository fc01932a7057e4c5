package dev.breadcrumbs.cloudtrail.query;

import dev.breadcrumbs.cloudtrail.query.internal.command.TopColumns;
import java.util.Objects;

/**
 * Which columns {@code top} and {@code rare} return beside the fields, and whether a last row sums
 * up what is beyond the limit. Immutable.
 *
 * @param countField the column of the counts
 * @param percentField the column of the percentages
 * @param showcount whether there are counts
 * @param showperc whether there are percentages
 * @param useother whether there is a row for all others
 * @param otherstr the text of the fields in that row
 */
public record TopOptions(
    String countField,
    String percentField,
    boolean showcount,
    boolean showperc,
    boolean useother,
    String otherstr) {
  /** Counts and percentages, as {@code count} and {@code percent}, without a row for all others. */
  public static final TopOptions USUAL =
      new TopOptions("count", "percent", true, true, false, "OTHER");

  /** Checks the options. */
  public TopOptions {
    Objects.requireNonNull(countField, "countField is null");
    Objects.requireNonNull(percentField, "percentField is null");
    Objects.requireNonNull(otherstr, "otherstr is null");
  }

  /**
   * Sets the name of the column of counts.
   *
   * @param name the name
   * @return the changed options
   */
  public TopOptions countField(String name) {
    return new TopOptions(name, percentField, showcount, showperc, useother, otherstr);
  }

  /**
   * Names the column of the percentages.
   *
   * @param name the name
   * @return the changed options
   */
  public TopOptions percentField(String name) {
    return new TopOptions(countField, name, showcount, showperc, useother, otherstr);
  }

  /**
   * Leaves out the counts.
   *
   * @return the changed options
   */
  public TopOptions withoutCount() {
    return new TopOptions(countField, percentField, false, showperc, useother, otherstr);
  }

  /**
   * Leaves out the percentages.
   *
   * @return the changed options
   */
  public TopOptions withoutPercent() {
    return new TopOptions(countField, percentField, showcount, false, useother, otherstr);
  }

  /**
   * Adds a row for everything beyond the limit.
   *
   * @param text the text of the fields in that row
   * @return the changed options
   */
  public TopOptions other(String text) {
    return new TopOptions(countField, percentField, showcount, showperc, true, text);
  }

  TopColumns columns() {
    return new TopColumns(countField, percentField, showcount, showperc, useother, otherstr);
  }
}
