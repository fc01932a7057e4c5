package dev.breadcrumbs.cloudtrail.examples.hunt;

import dev.breadcrumbs.cloudtrail.query.Table;
import java.util.Locale;

/** How the table of a search is printed. */
enum TableFormat {
  TABLE,
  JSON,
  CSV,
  MARKDOWN;

  String print(Table table) {
    return switch (this) {
      case TABLE -> table.toString();
      case JSON -> table.toJsonLines();
      case CSV -> table.toCsv();
      case MARKDOWN -> table.toMarkdown();
    };
  }

  /** As it is typed. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
