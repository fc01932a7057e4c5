package dev.breadcrumbs.cloudtrail.query.internal.time;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A format of {@code strftime} and {@code strptime}, compiled once. Times are UTC where the text
 * names no zone: Splunk takes the user's. Names of days and months are English. {@code %V}, {@code
 * %U}, {@code %W}, {@code %w} and {@code %G} are read and checked, but say nothing about the date.
 */
public final class TimeFormat {
  private static final int LONGEST = 1_000;
  private static final String KINDS = "YmdHIpMSszZaAbBjekylUWwVGu";

  private final String text;
  private final List<TimePart> parts;

  private TimeFormat(String text, List<TimePart> parts) {
    this.text = text;
    this.parts = parts;
  }

  /**
   * Compiles a format.
   *
   * @throws IllegalArgumentException if it has a percent sign before what means nothing
   */
  public static TimeFormat of(String text) {
    if (text.length() > LONGEST) {
      throw new IllegalArgumentException("a time format of more than " + LONGEST + " characters");
    }
    return new TimeFormat(text, List.copyOf(parts(text)));
  }

  private static List<TimePart> parts(String text) {
    List<TimePart> parts = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int percent = text.indexOf('%', at);
      if (percent != at) {
        int end = percent < 0 ? text.length() : percent;
        parts.add(TimePart.literal(text.substring(at, end)));
        at = end;
      } else {
        at = directive(text, at + 1, parts);
      }
    }
    return parts;
  }

  /** Adds what stands behind a percent sign, and returns where it ends. */
  private static int directive(String text, int at, List<TimePart> parts) {
    if (text.startsWith(":z", at)) {
      parts.add(new TimePart(TimePart.COLON_ZONE, 0, ""));
      return at + 2;
    }
    char kind = at < text.length() ? text.charAt(at) : ' ';
    if (kind >= '1' && kind <= '9' && isFraction(text, at + 1)) {
      parts.add(new TimePart(TimePart.FRACTION, kind - '0', ""));
      return at + 2;
    }
    switch (kind) {
      case 'F' -> parts.addAll(parts("%Y-%m-%d"));
      case 'T', 'X' -> parts.addAll(parts("%H:%M:%S"));
      case 'R' -> parts.addAll(parts("%H:%M"));
      case 'D', 'x' -> parts.addAll(parts("%m/%d/%y"));
      case 'c' -> parts.addAll(parts("%a %b %e %H:%M:%S %Y"));
      case 'n', 't' -> parts.add(TimePart.literal(kind == 'n' ? "\n" : "\t"));
      case '%' -> parts.add(TimePart.literal("%"));
      case 'N', 'Q' -> parts.add(new TimePart(TimePart.FRACTION, kind == 'N' ? 9 : 3, ""));
      case 'f' -> parts.add(new TimePart(TimePart.FRACTION, 6, ""));
      case 'h' -> parts.add(new TimePart('b', 0, ""));
      default -> parts.add(plain(text, kind));
    }
    return at + 1;
  }

  private static TimePart plain(String text, char kind) {
    if (KINDS.indexOf(kind) < 0) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "bad time format '%s': %%%s means nothing; there are %%Y %%m %%d %%H %%M %%S %%s %%3N"
                  + " %%z and others",
              text,
              kind == ' ' ? "" : kind));
    }
    return new TimePart(kind, 0, "");
  }

  private static boolean isFraction(String text, int at) {
    return at < text.length() && (text.charAt(at) == 'N' || text.charAt(at) == 'Q');
  }

  /** A time, given in seconds since 1970, as text; null if it is beyond the years of a calendar. */
  public @Nullable String strftime(BigDecimal epochSeconds) {
    Instant instant = EpochTime.instant(epochSeconds);
    return instant == null ? null : strftime(instant);
  }

  public String strftime(Instant instant) {
    return TimePrinter.print(parts, instant);
  }

  /** The time that a text has, in seconds since 1970; null if it is not of this format. */
  public @Nullable BigDecimal strptime(String time) {
    Instant instant = new TimeParser(time).parse(parts);
    return instant == null ? null : EpochTime.seconds(instant);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TimeFormat format && format.text.equals(text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
