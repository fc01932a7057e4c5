package dev.breadcrumbs.cloudtrail.examples.hunt;

import java.util.Locale;

/** How rules are printed. */
enum RuleFormat {
  TABLE,
  JSON,
  MARKDOWN,
  SIGMA;

  /** As it is typed. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
