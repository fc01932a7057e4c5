package dev.breadcrumbs.cloudtrail.rules;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How bad it is if a rule matches (Sigma rules specification 2.1, "level"). */
public enum Level {
  /** Worth knowing, no reason to act by itself. */
  INFORMATIONAL,
  /** Notable, seldom an attack by itself. */
  LOW,
  /** Relevant, to be looked at. */
  MEDIUM,
  /** Of importance, to be looked at soon. */
  HIGH,
  /** Very likely an attack, to be looked at at once. */
  CRITICAL;

  /**
   * Returns the level as Sigma writes it.
   *
   * @return for example {@code high}
   */
  @JsonValue
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
