package dev.breadcrumbs.cloudtrail.query.internal.command;

import dev.breadcrumbs.cloudtrail.query.SearchException;
import dev.breadcrumbs.cloudtrail.query.internal.condition.TimeBound;
import dev.breadcrumbs.cloudtrail.query.internal.vocabulary.SplunkAliases;

/** Keeps what is on one side of a time: {@code earliest=}, {@code latest=}. */
public final class TimeFilter {
  private TimeFilter() {}

  /**
   * Makes the filter.
   *
   * @throws SearchException if the text is no time
   */
  public static Filter of(boolean latest, String text) {
    return new Filter(TimeBound.of(latest, text, SplunkAliases.TIME.expression()));
  }
}
