package dev.breadcrumbs.cloudtrail.examples.hunt;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import picocli.CommandLine.TypeConversionException;

/** Times as they are typed: a day, or a time of a day, in UTC unless it tells the zone. */
final class Times {
  private static final int DAY = "2026-03-01".length();

  private Times() {}

  static Instant parse(String text) {
    try {
      if (text.length() == DAY) {
        return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
      }
      return text.endsWith("Z") || text.indexOf('+') > 0 || text.lastIndexOf('-') > DAY
          ? Instant.from(DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(text))
          : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      TypeConversionException refused =
          new TypeConversionException(
              "'" + text + "' is no time; write it as 2026-03-01 or 2026-03-01T10:00:00Z");
      refused.initCause(e);
      throw refused;
    }
  }
}
