package dev.breadcrumbs.cloudtrail.testkit;

/** Numbers with what they count. */
final class Counted {
  private Counted() {}

  static String of(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
