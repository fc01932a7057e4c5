package dev.breadcrumbs.cloudtrail.report;

import java.util.Locale;

/** Numbers in sentences. */
final class Words {
  private Words() {}

  static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  static String counted(long number, String noun) {
    return number(number) + " " + noun + (number == 1 ? "" : "s");
  }

  static String cut(long shown, long all, String noun) {
    return "The first "
        + number(shown)
        + " of "
        + counted(all, noun)
        + " are in this report; the rest are left out by its limits.";
  }
}
