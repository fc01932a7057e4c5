package dev.breadcrumbs.cloudtrail.examples.sample;

import java.time.Instant;
import java.util.List;

/** The day's events as they gather, and the chance from which one story draws. */
record Timeline(List<Event> events, Chance chance) {

  /** A scene of the whole day in all regions; narrow it with its modifiers. */
  Scene scene(Principal principal) {
    return new Scene(this, principal, Account.REGIONS, at("00:00:20"), at("23:50:00"));
  }

  static Instant at(String timeOfDay) {
    return Instant.parse(Account.DAY + "T" + timeOfDay + "Z");
  }
}
