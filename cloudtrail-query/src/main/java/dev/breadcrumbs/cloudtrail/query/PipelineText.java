package dev.breadcrumbs.cloudtrail.query;

import java.util.ArrayList;
import java.util.List;

/** A search as text: its commands joined by bars, the first of them a search for events. */
final class PipelineText {
  private PipelineText() {}

  /** A search within another. */
  static String within(TableQuery subsearch) {
    return "[search " + subsearch + "]";
  }

  /** Each command as it is written at its place. */
  static List<String> commands(List<Command> commands) {
    List<String> texts = new ArrayList<>();
    Shape shape = Shape.EVENTS;
    for (Command command : commands) {
      texts.add(command.reading(shape::spell).toString());
      shape = command.after(shape);
    }
    return texts;
  }

  static String of(List<Command> commands) {
    StringBuilder text = new StringBuilder();
    List<String> spelled = commands(commands);
    for (int at = 0; at < spelled.size(); at++) {
      String each = spelled.get(at);
      boolean begins = at == 0;
      if (begins && commands.get(at) instanceof Filter && each.startsWith("search ")) {
        text.append(each.substring("search ".length()));
      } else {
        text.append(begins ? "*" : "").append(" | ").append(each);
      }
    }
    return text.isEmpty() ? "*" : text.toString();
  }
}
