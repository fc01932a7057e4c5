package dev.breadcrumbs.cloudtrail.model.internal.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Times in the forms of ISO 8601 that logs and the tools that export them have. */
final class IsoTimes {
  private static final Pattern FORM =
      Pattern.compile(
          "(\\d{4})-(\\d\\d)-(\\d\\d)[Tt ](\\d\\d):(\\d\\d)(?::(\\d\\d)(?:[.,](\\d{1,9}))?)?"
              + " ?(?:[Zz]|UTC|GMT|([+-])(\\d\\d)(?::?(\\d\\d))?)?");

  /** Longer texts are no times, and not worth a look. */
  private static final int LONGEST = 50;

  private IsoTimes() {}

  static @Nullable Instant parse(String text) {
    if (text.length() > LONGEST) {
      return null;
    }
    Matcher matcher = FORM.matcher(text);
    return matcher.matches() ? of(matcher) : general(text);
  }

  private static @Nullable Instant of(Matcher parts) {
    try {
      return LocalDateTime.of(
              number(parts, 1),
              number(parts, 2),
              number(parts, 3),
              number(parts, 4),
              number(parts, 5),
              number(parts, 6),
              nanos(parts.group(7)))
          .toInstant(offset(parts));
    } catch (DateTimeException e) {
      // A month, day, hour or offset that there is not.
      return null;
    }
  }

  private static int number(Matcher parts, int group) {
    String digits = parts.group(group);
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  private static int nanos(@Nullable String fraction) {
    return fraction == null ? 0 : Integer.parseInt((fraction + "00000000").substring(0, 9));
  }

  private static ZoneOffset offset(Matcher parts) {
    int sign = "-".equals(parts.group(8)) ? -1 : 1;
    return ZoneOffset.ofHoursMinutes(sign * number(parts, 9), sign * number(parts, 10));
  }

  /** Years of more than four digits, and offsets with seconds. */
  private static @Nullable Instant general(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException e) {
      // No time: the caller knows what that means.
      return null;
    }
  }
}
