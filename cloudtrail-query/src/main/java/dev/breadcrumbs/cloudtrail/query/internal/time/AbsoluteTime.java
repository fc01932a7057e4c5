package dev.breadcrumbs.cloudtrail.query.internal.time;

import dev.breadcrumbs.cloudtrail.model.EventTimes;
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
 * Reads times that are told in full: {@code 10/27/2026:14:30:00} as Splunk has it, ISO dates and
 * times with or without an offset, and seconds since 1970. Without an offset they are in UTC.
 */
final class AbsoluteTime {
  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,12}(?:\\.[0-9]{1,9})?");

  private static final Pattern SPLUNK =
      Pattern.compile(
          "([0-9]{1,2})/([0-9]{1,2})/([0-9]{4}):([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2})");

  private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}(?:[T ].*)?");
  private static final int DATE_LENGTH = 10;

  private AbsoluteTime() {}

  /** The time; null if the text is none. */
  static @Nullable Instant parse(String text) {
    if (SECONDS.matcher(text).matches()) {
      return EpochTime.instant(new BigDecimal(text));
    }
    try {
      Matcher splunk = SPLUNK.matcher(text);
      if (splunk.matches()) {
        return splunk(splunk);
      }
      return DATE.matcher(text).matches() ? iso(text) : null;
    } catch (DateTimeException e) {
      // A date that no calendar has, such as February 30, is no time.
      return null;
    }
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

  private static Instant iso(String text) {
    if (text.length() == DATE_LENGTH) {
      return LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
    }
    String iso = text.replace(' ', 'T');
    Instant withOffset = EventTimes.parse(iso);
    Instant time =
        withOffset != null ? withOffset : LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC);
    return EpochTime.bounded(time);
  }
}
