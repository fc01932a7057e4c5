package dev.breadcrumbs.cloudtrail.query.internal.time;

import dev.breadcrumbs.cloudtrail.model.internal.time.EventTimes;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads times that are told in full: {@code 10/27/2026:14:30:00} as Splunk has it, dates, seconds
 * since 1970, and whatever is a time in an event. Without an offset they are in UTC.
 */
final class AbsoluteTime {
  /** Of fewer digits than the time of an event has: 0 is the usual word for the beginning. */
  private static final Pattern FEW_SECONDS = Pattern.compile("[0-9]{1,8}(?:\\.[0-9]{1,9})?");

  private static final Pattern SPLUNK =
      Pattern.compile(
          "([0-9]{1,2})/([0-9]{1,2})/([0-9]{4}):([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2})");

  private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

  private AbsoluteTime() {}

  /** The time; null if the text is none. */
  static @Nullable Instant parse(String text) {
    if (FEW_SECONDS.matcher(text).matches()) {
      return EpochTime.instant(new BigDecimal(text));
    }
    try {
      Matcher splunk = SPLUNK.matcher(text);
      if (splunk.matches()) {
        return splunk(splunk);
      }
      if (DATE.matcher(text).matches()) {
        return LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
      }
    } catch (DateTimeException e) {
      // A date that no calendar has, such as February 30, is no time.
      return null;
    }
    Instant ofEvent = EventTimes.parse(text);
    return ofEvent == null ? null : EpochTime.bounded(ofEvent);
  }

  private static Instant splunk(Matcher form) {
    return LocalDateTime.of(
            number(form, 3),
            number(form, 1),
            number(form, 2),
            number(form, 4),
            number(form, 5),
            number(form, 6))
        .toInstant(ZoneOffset.UTC);
  }

  private static int number(Matcher form, int group) {
    return Integer.parseInt(form.group(group));
  }
}
