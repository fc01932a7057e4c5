package dev.breadcrumbs.cloudtrail.examples.hunt;

import dev.breadcrumbs.cloudtrail.rules.investigation.Story;
import java.util.Locale;

/** How a story is printed. */
enum StoryFormat {
  TEXT,
  TABLE,
  MARKDOWN,
  JSON;

  String print(Story story) {
    return switch (this) {
      case TEXT -> story.toString();
      case TABLE -> story.table().toString();
      case MARKDOWN -> story.toMarkdown();
      case JSON -> story.toJson() + "\n";
    };
  }

  /** As it is typed. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
