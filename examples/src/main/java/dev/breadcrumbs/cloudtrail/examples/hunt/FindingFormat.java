package dev.breadcrumbs.cloudtrail.examples.hunt;

import java.util.Locale;

/** How findings are printed. */
enum FindingFormat {
  TABLE,
  STORY,
  JSON,
  CSV,
  OCSF,
  SARIF,
  NAVIGATOR,
  HTML;

  /** As it is typed. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
