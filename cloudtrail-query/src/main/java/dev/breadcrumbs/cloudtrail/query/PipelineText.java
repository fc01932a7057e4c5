package dev.breadcrumbs.cloudtrail.query;

import java.util.List;

/** A search as text: its commands joined by bars, the first of them a search for events. */
final class PipelineText {
  private PipelineText() {}

  /** A search within another. */
  static String within(TableQuery subsearch) {
    return "[search " + subsearch + "]";
  }

  static String of(List<Command> commands) {
    StringBuilder text = new StringBuilder();
    Shape shape = Shape.EVENTS;
    for (Command command : commands) {
      String spelled = command.reading(shape::spell).toString();
      boolean begins = text.isEmpty();
      if (begins && command instanceof Filter && spelled.startsWith("search ")) {
        text.append(spelled.substring("search ".length()));
      } else {
        text.append(begins ? "*" : "").append(" | ").append(spelled);
      }
      shape = command.after(shape);
    }
    return text.isEmpty() ? "*" : text.toString();
  }
}
